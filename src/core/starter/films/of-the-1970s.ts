// Films of the 1970s as the starter catalogue has them; what a line means is in ../read-film-text.ts.

export const filmsOfThe1970s: string = `
A Clockwork Orange (1971) | en | 136 min | Science Fiction, Crime, Drama | fame 4 | tmdb 185 | imdb tt0066921
Stanley Kubrick | Malcolm McDowell, Patrick Magee, Michael Bates
dystopia, gang, prison, satire, based on novel

Aguirre, the Wrath of God = Aguirre, der Zorn Gottes (1972) | de | 94 min | Adventure, Drama, History | fame 2 | tmdb 2000 | imdb tt0068182
Werner Herzog | Klaus Kinski, Helena Rojo, Del Negro
jungle, river, madness, obsession, greed

The Godfather (1972) | en | 175 min | Crime, Drama | fame 5 | tmdb 238 | imdb tt0068646
Francis Ford Coppola | Marlon Brando, Al Pacino, James Caan, Robert Duvall
mafia, gangster, family, father and son, revenge, based on novel

Solaris = Solyaris (1972) | ru | 167 min | Science Fiction, Drama, Mystery | fame 2 | tmdb 593 | imdb tt0069293
Andrei Tarkovsky | Natalya Bondarchuk, Donatas Banionis, Jüri Järvet
space, memory, grief, isolation, based on novel

Enter the Dragon (1973) | en | 102 min | Action, Thriller | fame 3 | tmdb 9461 | imdb tt0070034
Robert Clouse | Bruce Lee, John Saxon, Jim Kelly
martial arts, island, tournament, revenge, spy

The Exorcist (1973) | en | 122 min | Horror, Drama | fame 4 | tmdb 9552 | imdb tt0070047
William Friedkin | Ellen Burstyn, Linda Blair, Jason Miller, Max von Sydow
possession, priest, faith, mother and daughter, based on novel

Fantastic Planet = La Planète sauvage (1973) | fr | 72 min | Animation, Science Fiction | fame 1 | tmdb 16306 | imdb tt0070544
René Laloux | Jennifer Drake, Eric Baugin, Jean Topart
alien, surrealism, rebellion, dystopia

The Spirit of the Beehive = El espíritu de la colmena (1973) | es | 98 min | Drama, Fantasy | fame 1 | tmdb 4495 | imdb tt0070040
Víctor Erice | Ana Torrent, Isabel Tellería, Fernando Fernán Gómez
childhood, sisters, monster, village, spanish civil war

The Sting (1973) | en | 129 min | Comedy, Crime, Drama | fame 3 | tmdb 9277 | imdb tt0070735
George Roy Hill | Paul Newman, Robert Redford, Robert Shaw
con artist, revenge, gangster, great depression, twist ending

Ali: Fear Eats the Soul = Angst essen Seele auf (1974) | de | 93 min | Drama, Romance | fame 1 | tmdb 216 | imdb tt0071141
Rainer Werner Fassbinder | Brigitte Mira, El Hedi ben Salem, Barbara Valentin
racism, immigrant, marriage, loneliness, prejudice

Chinatown (1974) | en | 130 min | Crime, Drama, Mystery, Thriller | fame 4 | tmdb 829 | imdb tt0071315
Roman Polanski | Jack Nicholson, Faye Dunaway, John Huston
detective, corruption, los angeles, film noir, femme fatale

The Conversation (1974) | en | 113 min | Thriller, Drama, Mystery | fame 2 | tmdb 592 | imdb tt0071360
Francis Ford Coppola | Gene Hackman, John Cazale, Allen Garfield, Cindy Williams
surveillance, paranoia, loneliness, murder, san francisco

The Godfather: Part II (1974) | en | 202 min | Crime, Drama | fame 4 | tmdb 240 | imdb tt0071562
Francis Ford Coppola | Al Pacino, Robert De Niro, Robert Duvall, Diane Keaton
mafia, gangster, family, brothers, immigrant, betrayal

Young Frankenstein (1974) | en | 106 min | Comedy, Science Fiction | fame 3 | tmdb 3034 | imdb tt0072431
Mel Brooks | Gene Wilder, Peter Boyle, Marty Feldman, Madeline Kahn
monster, mad scientist, parody, mansion

Jaws (1975) | en | 124 min | Thriller, Horror, Adventure | fame 5 | tmdb 578 | imdb tt0073195
Steven Spielberg | Roy Scheider, Robert Shaw, Richard Dreyfuss
shark, sea, island, police, animals, based on novel

Monty Python and the Holy Grail (1975) | en | 91 min | Comedy, Adventure, Fantasy | fame 4 | tmdb 762 | imdb tt0071853
Terry Gilliam, Terry Jones | Graham Chapman, John Cleese, Eric Idle, Michael Palin
parody, middle ages, king, quest, legend

One Flew Over the Cuckoo's Nest (1975) | en | 133 min | Drama | fame 5 | tmdb 510 | imdb tt0073486
Miloš Forman | Jack Nicholson, Louise Fletcher, Will Sampson, Brad Dourif
psychiatric hospital, rebellion, friendship, madness, based on novel

Picnic at Hanging Rock (1975) | en | 115 min | Drama, Mystery | fame 1 | tmdb 11020 | imdb tt0073540
Peter Weir | Rachel Roberts, Helen Morse, Anne-Louise Lambert
disappearance, school, teenager, based on novel

The Rocky Horror Picture Show (1975) | en | 100 min | Comedy, Horror, Music | fame 3 | tmdb 36685 | imdb tt0073629
Jim Sharman | Tim Curry, Susan Sarandon, Barry Bostwick
songs, parody, mad scientist, mansion, alien

Rocky (1976) | en | 119 min | Drama | fame 4 | tmdb 1366 | imdb tt0075148
John G. Avildsen | Sylvester Stallone, Talia Shire, Burt Young, Carl Weathers
boxing, underdog, romance, poverty, training

Taxi Driver (1976) | en | 114 min | Crime, Drama | fame 4 | tmdb 103 | imdb tt0075314
Martin Scorsese | Robert De Niro, Jodie Foster, Cybill Shepherd, Harvey Keitel
new york, loneliness, veteran, prostitution, madness

Annie Hall (1977) | en | 93 min | Comedy, Romance, Drama | fame 4 | tmdb 703 | imdb tt0075686
Woody Allen | Woody Allen, Diane Keaton, Tony Roberts
new york, breakup, memory, neurosis, nonlinear story

Close Encounters of the Third Kind (1977) | en | 135 min | Science Fiction, Drama | fame 4 | tmdb 840 | imdb tt0075860
Steven Spielberg | Richard Dreyfuss, François Truffaut, Melinda Dillon, Teri Garr
alien, obsession, family, conspiracy

Eraserhead (1977) | en | 89 min | Horror, Fantasy | fame 2 | tmdb 985 | imdb tt0074486
David Lynch | Jack Nance, Charlotte Stewart, Jeanne Bates
surrealism, dream, father and son, experimental, independent film

House = Hausu (1977) | ja | 88 min | Horror, Comedy | fame 1 | imdb tt0076162
Nobuhiko Obayashi | Kimiko Ikegami, Miki Jinbo, Kumiko Ohba
haunted house, ghost, teenager, surrealism, experimental

Star Wars (1977) | en | 121 min | Adventure, Action, Science Fiction | fame 5 | tmdb 11 | imdb tt0076759
George Lucas | Mark Hamill, Harrison Ford, Carrie Fisher, Alec Guinness
space, robot, princess, quest, rebellion, good versus evil

The Deer Hunter (1978) | en | 183 min | Drama, War | fame 3 | tmdb 11778 | imdb tt0077416
Michael Cimino | Robert De Niro, Christopher Walken, John Savage, Meryl Streep
vietnam war, friendship, soldier, veteran, homecoming

Halloween (1978) | en | 91 min | Horror, Thriller | fame 4 | tmdb 948 | imdb tt0077651
John Carpenter | Jamie Lee Curtis, Donald Pleasence, Nancy Kyes
serial killer, teenager, small town, one night, independent film

Superman (1978) | en | 143 min | Action, Adventure, Fantasy, Science Fiction | fame 4 | tmdb 1924 | imdb tt0078346
Richard Donner | Christopher Reeve, Margot Kidder, Gene Hackman, Marlon Brando
superhero, comic book, double life, journalist, alien

Alien (1979) | en | 117 min | Horror, Science Fiction | fame 5 | tmdb 348 | imdb tt0078748
Ridley Scott | Sigourney Weaver, Tom Skerritt, John Hurt, Ian Holm
space, alien, monster, survival, isolation, robot

Apocalypse Now (1979) | en | 153 min | Drama, War | fame 5 | tmdb 28 | imdb tt0078788
Francis Ford Coppola | Martin Sheen, Marlon Brando, Robert Duvall, Dennis Hopper
vietnam war, river, jungle, madness, soldier, anti-war

Mad Max (1979) | en | 93 min | Action, Science Fiction, Thriller | fame 3 | tmdb 9659 | imdb tt0079501
George Miller | Mel Gibson, Joanne Samuel, Hugh Keays-Byrne
revenge, police, cars, gang, dystopia

Stalker (1979) | ru | 163 min | Science Fiction, Drama | fame 2 | tmdb 1398 | imdb tt0079944
Andrei Tarkovsky | Alisa Freindlich, Aleksandr Kaidanovsky, Anatoly Solonitsyn, Nikolai Grinko
quest, faith, writer, dystopia, meaning of life
`;
