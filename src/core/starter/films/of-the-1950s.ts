// Films of the 1950s as the starter catalogue has them; what a line means is in ../read-film-text.ts.

export const filmsOfThe1950s: string = `
Rashomon = Rashōmon (1950) | ja | 88 min | Crime, Drama, Mystery | fame 3 | tmdb 548 | imdb tt0042876
Akira Kurosawa | Toshirō Mifune, Machiko Kyō, Masayuki Mori, Takashi Shimura
samurai, murder, truth, courtroom, nonlinear story, forest

Sunset Boulevard (1950) | en | 110 min | Drama, Thriller | fame 3 | tmdb 599 | imdb tt0043014
Billy Wilder | Gloria Swanson, William Holden, Erich von Stroheim, Nancy Olson
hollywood, film noir, old age, writer, madness, mansion

The Day the Earth Stood Still (1951) | en | 92 min | Science Fiction, Drama | fame 3 | tmdb 828 | imdb tt0043456
Robert Wise | Michael Rennie, Patricia Neal, Hugh Marlowe
alien, robot, cold war, peace

High Noon (1952) | en | 85 min | Western, Drama | fame 3 | tmdb 288 | imdb tt0044706
Fred Zinnemann | Gary Cooper, Grace Kelly, Thomas Mitchell, Lloyd Bridges
gunfighter, small town, courage, marriage

Singin' in the Rain (1952) | en | 103 min | Comedy, Music, Romance | fame 4 | tmdb 872 | imdb tt0045152
Stanley Donen, Gene Kelly | Gene Kelly, Debbie Reynolds, Donald O'Connor, Jean Hagen
hollywood, filmmaking, dance, songs, friendship

Roman Holiday (1953) | en | 118 min | Comedy, Romance | fame 3 | tmdb 804 | imdb tt0046250
William Wyler | Gregory Peck, Audrey Hepburn, Eddie Albert
princess, rome, journalist, impossible love, disguise

Tokyo Story = Tōkyō monogatari (1953) | ja | 136 min | Drama | fame 2 | tmdb 18148 | imdb tt0046438
Yasujirō Ozu | Chishū Ryū, Chieko Higashiyama, Setsuko Hara
family, old age, tradition, tokyo, death

The Wages of Fear = Le Salaire de la peur (1953) | fr | 148 min | Thriller, Adventure, Drama | fame 2 | tmdb 204 | imdb tt0046268
Henri-Georges Clouzot | Yves Montand, Charles Vanel, Peter van Eyck, Folco Lulli
road trip, explosives, greed, poverty, jungle

Godzilla = Gojira (1954) | ja | 96 min | Horror, Science Fiction | fame 3 | tmdb 1678 | imdb tt0047034
Ishirō Honda | Akira Takarada, Momoko Kōchi, Akihiko Hirata, Takashi Shimura
monster, nuclear weapons, tokyo, scientist, disaster

Rear Window (1954) | en | 112 min | Thriller, Mystery | fame 4 | tmdb 567 | imdb tt0047396
Alfred Hitchcock | James Stewart, Grace Kelly, Thelma Ritter, Raymond Burr
voyeurism, murder, single location, photographer, new york

Seven Samurai = Shichinin no samurai (1954) | ja | 207 min | Action, Drama | fame 4 | tmdb 346 | imdb tt0047478
Akira Kurosawa | Toshirō Mifune, Takashi Shimura, Keiko Tsushima, Isao Kimura
samurai, village, sacrifice, swordplay, epic, courage

The Night of the Hunter (1955) | en | 92 min | Thriller, Crime, Drama | fame 2 | tmdb 3112 | imdb tt0048424
Charles Laughton | Robert Mitchum, Shelley Winters, Lillian Gish
priest, childhood, greed, river, serial killer

Pather Panchali (1955) | bn | 125 min | Drama | fame 2 | tmdb 5801 | imdb tt0048473
Satyajit Ray | Subir Banerjee, Kanu Banerjee, Karuna Banerjee, Uma Dasgupta
childhood, poverty, village, family, coming of age

Invasion of the Body Snatchers (1956) | en | 80 min | Horror, Science Fiction | fame 2 | tmdb 11549 | imdb tt0049366
Don Siegel | Kevin McCarthy, Dana Wynter, Larry Gates
alien, paranoia, small town, identity, cold war

The Searchers (1956) | en | 119 min | Western, Drama, Adventure | fame 3 | tmdb 3114 | imdb tt0049730
John Ford | John Wayne, Jeffrey Hunter, Vera Miles, Natalie Wood
frontier, racism, revenge, obsession, desert, kidnapping

12 Angry Men (1957) | en | 96 min | Drama | fame 4 | tmdb 389 | imdb tt0050083
Sidney Lumet | Henry Fonda, Lee J. Cobb, Martin Balsam, E. G. Marshall
courtroom, justice, single location, truth, prejudice

The Bridge on the River Kwai (1957) | en | 161 min | Drama, War, Adventure | fame 3 | tmdb 826 | imdb tt0050212
David Lean | William Holden, Alec Guinness, Jack Hawkins, Sessue Hayakawa
world war ii, soldier, prison, jungle, obsession, epic

Nights of Cabiria = Le notti di Cabiria (1957) | it | 110 min | Drama | fame 1 | tmdb 19426 | imdb tt0050783
Federico Fellini | Giulietta Masina, François Périer, Franca Marzi
prostitution, rome, loneliness, neorealism

Paths of Glory (1957) | en | 88 min | War, Drama | fame 3 | tmdb 975 | imdb tt0050825
Stanley Kubrick | Kirk Douglas, Ralph Meeker, Adolphe Menjou, George Macready
world war i, soldier, justice, anti-war, courtroom

The Seventh Seal = Det sjunde inseglet (1957) | sv | 96 min | Drama, Fantasy | fame 3 | tmdb 490 | imdb tt0050976
Ingmar Bergman | Max von Sydow, Gunnar Björnstrand, Bibi Andersson, Bengt Ekerot
death, faith, plague, middle ages, meaning of life

Vertigo (1958) | en | 128 min | Mystery, Romance, Thriller | fame 4 | tmdb 426 | imdb tt0052357
Alfred Hitchcock | James Stewart, Kim Novak, Barbara Bel Geddes
obsession, identity, detective, san francisco, double life

Ben-Hur (1959) | en | 212 min | Action, Adventure, Drama, History | fame 4 | tmdb 665 | imdb tt0052618
William Wyler | Charlton Heston, Jack Hawkins, Haya Harareet, Stephen Boyd
ancient rome, revenge, faith, slavery, epic, based on novel

The 400 Blows = Les Quatre Cents Coups (1959) | fr | 99 min | Drama | fame 3 | tmdb 147 | imdb tt0053198
François Truffaut | Jean-Pierre Léaud, Albert Rémy, Claire Maurier
childhood, coming of age, paris, new wave, school, rebellion

North by Northwest (1959) | en | 136 min | Thriller, Adventure, Mystery | fame 4 | tmdb 213 | imdb tt0053125
Alfred Hitchcock | Cary Grant, Eva Marie Saint, James Mason, Martin Landau
spy, wrong man, chase, train, mistaken identity

Some Like It Hot (1959) | en | 121 min | Comedy, Romance | fame 4 | tmdb 239 | imdb tt0053291
Billy Wilder | Marilyn Monroe, Tony Curtis, Jack Lemmon
disguise, gangster, jazz, train, screwball
`;
