// Films of the 1930s as the starter catalogue has them; what a line means is in ../read-film-text.ts.

export const filmsOfThe1930s: string = `
City Lights (1931) | en | 87 min | Comedy, Drama, Romance | fame 3 | tmdb 901 | imdb tt0021749
Charlie Chaplin | Charlie Chaplin, Virginia Cherrill, Harry Myers, Florence Lee
blindness, poverty, unrequited love, slapstick, silent film

Frankenstein (1931) | en | 70 min | Horror, Science Fiction | fame 3 | tmdb 3035 | imdb tt0021884
James Whale | Boris Karloff, Colin Clive, Mae Clarke, John Boles
monster, mad scientist, death, based on novel, outsider

M (1931) | de | 111 min | Crime, Thriller, Drama | fame 3 | tmdb 832 | imdb tt0022100
Fritz Lang | Peter Lorre, Otto Wernicke, Gustaf Gründgens, Ellen Widmann
serial killer, police, city life, paranoia, expressionism

Duck Soup (1933) | en | 68 min | Comedy, War | fame 2 | tmdb 3063 | imdb tt0023969
Leo McCarey | Groucho Marx, Harpo Marx, Chico Marx, Zeppo Marx
satire, politics, slapstick, spy

King Kong (1933) | en | 100 min | Adventure, Horror, Fantasy | fame 4 | tmdb 244 | imdb tt0024216
Merian C. Cooper, Ernest B. Schoedsack | Fay Wray, Robert Armstrong, Bruce Cabot, Frank Reicher
monster, island, new york, filmmaking, stop motion

It Happened One Night (1934) | en | 105 min | Comedy, Romance | fame 3 | tmdb 3078 | imdb tt0025316
Frank Capra | Clark Gable, Claudette Colbert, Walter Connolly
road trip, screwball, journalist, wealth, class conflict

L'Atalante (1934) | fr | 89 min | Drama, Romance | fame 1 | tmdb 43904 | imdb tt0024844
Jean Vigo | Michel Simon, Dita Parlo, Jean Dasté
marriage, river, dream, poetic realism

Modern Times (1936) | en | 87 min | Comedy, Drama | fame 4 | tmdb 3082 | imdb tt0027977
Charlie Chaplin | Charlie Chaplin, Paulette Goddard, Henry Bergman
work, poverty, satire, slapstick, silent film

Snow White and the Seven Dwarfs (1937) | en | 83 min | Animation, Family, Fantasy | fame 5 | tmdb 408 | imdb tt0029583
David Hand | Adriana Caselotti, Lucille La Verne, Harry Stockwell, Pinto Colvig
fairy tale, magic, princess, witch, songs

The Adventures of Robin Hood (1938) | en | 102 min | Action, Adventure, Romance | fame 3 | tmdb 10907 | imdb tt0029843
Michael Curtiz, William Keighley | Errol Flynn, Olivia de Havilland, Basil Rathbone, Claude Rains
outlaw, swordplay, middle ages, king, legend

Gone with the Wind (1939) | en | 238 min | Drama, Romance, War | fame 5 | tmdb 770 | imdb tt0031381
Victor Fleming | Vivien Leigh, Clark Gable, Olivia de Havilland, Leslie Howard
american civil war, love triangle, marriage, slavery, based on novel, epic

The Rules of the Game = La Règle du jeu (1939) | fr | 110 min | Comedy, Drama | fame 2 | tmdb 776 | imdb tt0031885
Jean Renoir | Marcel Dalio, Nora Gregor, Paulette Dubost, Roland Toutain
infidelity, wealth, class conflict, satire, countryside

Stagecoach (1939) | en | 96 min | Western, Adventure | fame 2 | tmdb 995 | imdb tt0031971
John Ford | John Wayne, Claire Trevor, Thomas Mitchell, John Carradine
outlaw, frontier, road trip, revenge, desert

The Wizard of Oz (1939) | en | 102 min | Family, Fantasy, Adventure, Music | fame 5 | tmdb 630 | imdb tt0032138
Victor Fleming | Judy Garland, Frank Morgan, Ray Bolger, Bert Lahr
magic, witch, quest, friendship, songs, based on novel
`;
