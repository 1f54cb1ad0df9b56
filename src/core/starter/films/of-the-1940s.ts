// Films of the 1940s as the starter catalogue has them; what a line means is in ../read-film-text.ts.

export const filmsOfThe1940s: string = `
The Great Dictator (1940) | en | 125 min | Comedy, War | fame 4 | tmdb 914 | imdb tt0032553
Charlie Chaplin | Charlie Chaplin, Paulette Goddard, Jack Oakie, Reginald Gardiner
satire, dictator, politics, world war ii, mistaken identity, slapstick

His Girl Friday (1940) | en | 92 min | Comedy, Romance | fame 2 | tmdb 3085 | imdb tt0032599
Howard Hawks | Cary Grant, Rosalind Russell, Ralph Bellamy, Gene Lockhart
screwball, journalist, marriage, based on play, newspaper

Pinocchio (1940) | en | 88 min | Animation, Family, Fantasy | fame 4 | tmdb 10895 | imdb tt0032910
Ben Sharpsteen, Hamilton Luske | Dickie Jones, Cliff Edwards, Christian Rub
fairy tale, puppet, father and son, magic, songs, based on novel

Citizen Kane (1941) | en | 119 min | Drama, Mystery | fame 4 | tmdb 15 | imdb tt0033467
Orson Welles | Orson Welles, Joseph Cotten, Dorothy Comingore, Everett Sloane
newspaper, wealth, politics, memory, nonlinear story, death

The Maltese Falcon (1941) | en | 100 min | Crime, Mystery, Thriller | fame 3 | tmdb 963 | imdb tt0033870
John Huston | Humphrey Bogart, Mary Astor, Peter Lorre, Sydney Greenstreet
detective, femme fatale, film noir, murder, greed, based on novel

Casablanca (1942) | en | 102 min | Drama, Romance, War | fame 5 | tmdb 289 | imdb tt0034583
Michael Curtiz | Humphrey Bogart, Ingrid Bergman, Paul Henreid, Claude Rains
world war ii, love triangle, resistance, sacrifice, nightclub

Double Indemnity (1944) | en | 107 min | Crime, Thriller | fame 3 | tmdb 996 | imdb tt0036775
Billy Wilder | Fred MacMurray, Barbara Stanwyck, Edward G. Robinson
femme fatale, film noir, murder, infidelity, los angeles, greed

Brief Encounter (1945) | en | 86 min | Drama, Romance | fame 2 | tmdb 851 | imdb tt0037558
David Lean | Celia Johnson, Trevor Howard, Stanley Holloway
infidelity, marriage, train, impossible love, based on play

Children of Paradise = Les Enfants du paradis (1945) | fr | 190 min | Drama, Romance | fame 1 | tmdb 2457 | imdb tt0037674
Marcel Carné | Arletty, Jean-Louis Barrault, Pierre Brasseur, María Casares
theatre, paris, unrequited love, poetic realism, epic

Beauty and the Beast = La Belle et la Bête (1946) | fr | 93 min | Fantasy, Romance, Drama | fame 2 | tmdb 648 | imdb tt0038348
Jean Cocteau | Jean Marais, Josette Day, Marcel André
fairy tale, curse, monster, magic, mansion

It's a Wonderful Life (1946) | en | 130 min | Drama, Family, Fantasy | fame 4 | tmdb 1585 | imdb tt0038650
Frank Capra | James Stewart, Donna Reed, Lionel Barrymore, Thomas Mitchell
christmas, angel, small town, family, suicide

Notorious (1946) | en | 101 min | Thriller, Romance, Drama | fame 3 | tmdb 303 | imdb tt0038787
Alfred Hitchcock | Cary Grant, Ingrid Bergman, Claude Rains, Louis Calhern
spy, love triangle, poison, double life

Out of the Past (1947) | en | 97 min | Crime, Thriller, Mystery | fame 2 | tmdb 678 | imdb tt0039689
Jacques Tourneur | Robert Mitchum, Jane Greer, Kirk Douglas
femme fatale, film noir, detective, gangster, betrayal

Bicycle Thieves = Ladri di biciclette (1948) | it | 89 min | Drama | fame 3 | tmdb 5156 | imdb tt0040522
Vittorio De Sica | Lamberto Maggiorani, Enzo Staiola, Lianella Carell
neorealism, poverty, father and son, rome, work

The Red Shoes (1948) | en | 134 min | Drama, Music, Romance | fame 2 | tmdb 19542 | imdb tt0040725
Michael Powell, Emeric Pressburger | Moira Shearer, Anton Walbrook, Marius Goring
ballet, obsession, fairy tale, theatre, artist

The Treasure of the Sierra Madre (1948) | en | 126 min | Adventure, Drama, Western | fame 3 | tmdb 3090 | imdb tt0040897
John Huston | Humphrey Bogart, Walter Huston, Tim Holt
greed, mountain, mexico, paranoia, friendship

Kind Hearts and Coronets (1949) | en | 106 min | Comedy, Crime | fame 2 | tmdb 11898 | imdb tt0041546
Robert Hamer | Dennis Price, Alec Guinness, Valerie Hobson, Joan Greenwood
black comedy, murder, class conflict, revenge, wealth

Late Spring = Banshun (1949) | ja | 108 min | Drama | fame 2 | tmdb 20530 | imdb tt0041154
Yasujirō Ozu | Setsuko Hara, Chishū Ryū, Haruko Sugimura
father and daughter, marriage, family, tradition

The Third Man (1949) | en | 104 min | Thriller, Mystery, Crime | fame 3 | tmdb 1092 | imdb tt0041959
Carol Reed | Joseph Cotten, Orson Welles, Alida Valli, Trevor Howard
vienna, cold war, friendship, writer, film noir, betrayal
`;
