// Films of the 1960s as the starter catalogue has them; what a line means is in ../read-film-text.ts.

export const filmsOfThe1960s: string = `
The Apartment (1960) | en | 125 min | Comedy, Drama, Romance | fame 3 | tmdb 284 | imdb tt0053604
Billy Wilder | Jack Lemmon, Shirley MacLaine, Fred MacMurray
work, infidelity, christmas, new york, loneliness

Breathless = À bout de souffle (1960) | fr | 90 min | Crime, Drama, Romance | fame 3 | tmdb 269 | imdb tt0053472
Jean-Luc Godard | Jean-Paul Belmondo, Jean Seberg, Daniel Boulanger
new wave, paris, outlaw, police, betrayal

La Dolce Vita = La dolce vita (1960) | it | 174 min | Drama, Comedy | fame 3 | tmdb 439 | imdb tt0053779
Federico Fellini | Marcello Mastroianni, Anita Ekberg, Anouk Aimée
rome, journalist, wealth, nightclub, meaning of life

Psycho (1960) | en | 109 min | Horror, Thriller, Mystery | fame 5 | tmdb 539 | imdb tt0054215
Alfred Hitchcock | Anthony Perkins, Janet Leigh, Vera Miles, John Gavin
serial killer, madness, motel, mother and son, twist ending

West Side Story (1961) | en | 152 min | Drama, Music, Romance, Crime | fame 3 | tmdb 1725 | imdb tt0055614
Robert Wise, Jerome Robbins | Natalie Wood, Richard Beymer, Rita Moreno, George Chakiris
dance, songs, impossible love, gang, new york, immigrant

Cléo from 5 to 7 = Cléo de 5 à 7 (1962) | fr | 90 min | Drama, Music | fame 1 | imdb tt0055852
Agnès Varda | Corinne Marchand, Antoine Bourseiller, Dominique Davray
singer, paris, illness, new wave, one day

Dr. No (1962) | en | 110 min | Action, Adventure, Thriller | fame 4 | tmdb 646 | imdb tt0055928
Terence Young | Sean Connery, Ursula Andress, Joseph Wiseman
spy, island, mad scientist, based on novel

Lawrence of Arabia (1962) | en | 216 min | Adventure, Drama, History, War | fame 4 | tmdb 947 | imdb tt0056172
David Lean | Peter O'Toole, Alec Guinness, Omar Sharif, Anthony Quinn
desert, world war i, epic, biography, soldier

To Kill a Mockingbird (1962) | en | 129 min | Drama, Crime | fame 3 | tmdb 595 | imdb tt0056592
Robert Mulligan | Gregory Peck, Mary Badham, Phillip Alford, Robert Duvall
courtroom, racism, childhood, justice, small town, based on novel

8½ = Otto e mezzo (1963) | it | 138 min | Drama, Fantasy | fame 3 | tmdb 422 | imdb tt0056801
Federico Fellini | Marcello Mastroianni, Claudia Cardinale, Anouk Aimée, Sandra Milo
filmmaking, dream, memory, surrealism, infidelity

The Birds (1963) | en | 119 min | Horror, Thriller | fame 4 | tmdb 571 | imdb tt0056869
Alfred Hitchcock | Tippi Hedren, Rod Taylor, Jessica Tandy, Suzanne Pleshette
animals, small town, mother and son, disaster, sea

The Great Escape (1963) | en | 172 min | Adventure, Drama, War | fame 3 | tmdb 5925 | imdb tt0057115
John Sturges | Steve McQueen (actor), James Garner, Richard Attenborough, Charles Bronson
world war ii, prison, escape, courage, based on true story

Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb (1964) | en | 95 min | Comedy, War | fame 4 | tmdb 935 | imdb tt0057012
Stanley Kubrick | Peter Sellers, George C. Scott, Sterling Hayden, Slim Pickens
cold war, nuclear weapons, satire, black comedy, politics

Mary Poppins (1964) | en | 139 min | Family, Fantasy, Music, Comedy | fame 5 | tmdb 433 | imdb tt0058331
Robert Stevenson | Julie Andrews, Dick Van Dyke, David Tomlinson, Glynis Johns
magic, songs, childhood, london, dance

The Umbrellas of Cherbourg = Les Parapluies de Cherbourg (1964) | fr | 91 min | Drama, Music, Romance | fame 2 | imdb tt0058450
Jacques Demy | Catherine Deneuve, Nino Castelnuovo, Anne Vernon
songs, impossible love, soldier, mother and daughter

The Sound of Music (1965) | en | 174 min | Drama, Family, Music, Romance | fame 5 | tmdb 15121 | imdb tt0059742
Robert Wise | Julie Andrews, Christopher Plummer, Eleanor Parker
songs, nun, family, mountain, escape

The Battle of Algiers = La battaglia di Algeri (1966) | it | 121 min | Drama, War, History | fame 2 | tmdb 17295 | imdb tt0058946
Gillo Pontecorvo | Brahim Hadjadj, Jean Martin, Saadi Yacef
revolution, resistance, politics, terrorism, based on true story

The Good, the Bad and the Ugly = Il buono, il brutto, il cattivo (1966) | it | 161 min | Western, Adventure | fame 5 | tmdb 429 | imdb tt0060196
Sergio Leone | Clint Eastwood, Eli Wallach, Lee Van Cleef
gunfighter, greed, american civil war, desert, outlaw

Persona (1966) | sv | 83 min | Drama | fame 2 | tmdb 797 | imdb tt0060827
Ingmar Bergman | Bibi Andersson, Liv Ullmann, Gunnar Björnstrand
identity, madness, isolation, theatre, experimental

The Graduate (1967) | en | 106 min | Comedy, Drama, Romance | fame 4 | tmdb 37247 | imdb tt0061722
Mike Nichols | Dustin Hoffman, Anne Bancroft, Katharine Ross
infidelity, coming of age, love triangle, rebellion, los angeles

The Jungle Book (1967) | en | 78 min | Animation, Family, Adventure | fame 5 | tmdb 9325 | imdb tt0061852
Wolfgang Reitherman | Bruce Reitherman, Phil Harris, Sebastian Cabot, George Sanders
animals, jungle, songs, childhood, friendship

Playtime (1967) | fr | 124 min | Comedy | fame 1 | tmdb 10227 | imdb tt0062136
Jacques Tati | Jacques Tati, Barbara Dennek
paris, city life, satire, slapstick

Le Samouraï (1967) | fr | 105 min | Crime, Drama, Thriller | fame 2 | tmdb 5511 | imdb tt0062229
Jean-Pierre Melville | Alain Delon, François Périer, Nathalie Delon, Cathy Rosier
assassin, paris, police, loneliness, nightclub

2001: A Space Odyssey (1968) | en | 149 min | Science Fiction, Mystery, Adventure | fame 5 | tmdb 62 | imdb tt0062622
Stanley Kubrick | Keir Dullea, Gary Lockwood, William Sylvester, Douglas Rain
space, artificial intelligence, alien, meaning of life, isolation

Night of the Living Dead (1968) | en | 96 min | Horror, Thriller | fame 3 | tmdb 10331 | imdb tt0063350
George A. Romero | Duane Jones, Judith O'Dea, Karl Hardman
zombie, survival, racism, single location, independent film

Once Upon a Time in the West = C'era una volta il West (1968) | it | 175 min | Western | fame 3 | tmdb 335 | imdb tt0064116
Sergio Leone | Henry Fonda, Claudia Cardinale, Charles Bronson, Jason Robards
gunfighter, revenge, train, frontier, epic

Planet of the Apes (1968) | en | 112 min | Science Fiction, Adventure | fame 4 | tmdb 871 | imdb tt0063442
Franklin J. Schaffner | Charlton Heston, Roddy McDowall, Kim Hunter, Maurice Evans
dystopia, space, animals, twist ending, based on novel

Rosemary's Baby (1968) | en | 136 min | Horror, Drama, Mystery | fame 3 | tmdb 805 | imdb tt0063522
Roman Polanski | Mia Farrow, John Cassavetes, Ruth Gordon, Sidney Blackmer
witch, paranoia, new york, marriage, possession, based on novel

Butch Cassidy and the Sundance Kid (1969) | en | 110 min | Western, Crime, Drama | fame 3 | tmdb 642 | imdb tt0064115
George Roy Hill | Paul Newman, Robert Redford, Katharine Ross
outlaw, friendship, train, robbery, chase
`;
