// Films of the 1920s as the starter catalogue has them; what a line means is in ../read-film-text.ts.

export const filmsOfThe1920s: string = `
The Cabinet of Dr. Caligari = Das Cabinet des Dr. Caligari (1920) | de | 77 min | Horror, Mystery | fame 2 | tmdb 234 | imdb tt0010323
Robert Wiene | Werner Krauss, Conrad Veidt, Friedrich Feher, Lil Dagover
madness, murder, expressionism, silent film, twist ending, small town

The Kid (1921) | en | 68 min | Comedy, Drama | fame 3 | tmdb 10098 | imdb tt0012349
Charlie Chaplin | Charlie Chaplin, Jackie Coogan, Edna Purviance
father and son, poverty, slapstick, silent film, childhood

Häxan (1922) | sv | 105 min | Horror, Documentary | fame 1 | imdb tt0013257
Benjamin Christensen | Benjamin Christensen, Maren Pedersen, Clara Pontoppidan
witch, religion, madness, silent film

Nosferatu = Nosferatu, eine Symphonie des Grauens (1922) | de | 94 min | Horror, Fantasy | fame 3 | tmdb 653 | imdb tt0013442
F. W. Murnau | Max Schreck, Greta Schröder, Gustav von Wangenheim, Alexander Granach
vampire, curse, expressionism, silent film, based on novel, plague

Battleship Potemkin = Bronenosets Potyomkin (1925) | ru | 75 min | Drama, History, War | fame 2 | tmdb 643 | imdb tt0015648
Sergei Eisenstein | Aleksandr Antonov, Vladimir Barsky, Grigori Aleksandrov
revolution, sea, politics, silent film, based on true story

The General (1926) | en | 79 min | Comedy, Action, War | fame 3 | tmdb 961 | imdb tt0017925
Buster Keaton, Clyde Bruckman | Buster Keaton, Marion Mack, Glen Cavender
train, american civil war, slapstick, chase, silent film

Metropolis (1927) | de | 153 min | Drama, Science Fiction | fame 3 | tmdb 19 | imdb tt0017136
Fritz Lang | Brigitte Helm, Alfred Abel, Gustav Fröhlich, Rudolf Klein-Rogge
dystopia, robot, class conflict, expressionism, silent film, mad scientist

Sunrise: A Song of Two Humans (1927) | en | 94 min | Drama, Romance | fame 2 | tmdb 631 | imdb tt0018455
F. W. Murnau | George O'Brien, Janet Gaynor, Margaret Livingston
marriage, infidelity, femme fatale, silent film, expressionism

The Passion of Joan of Arc = La Passion de Jeanne d'Arc (1928) | fr | 82 min | Drama, History | fame 2 | tmdb 780 | imdb tt0019254
Carl Theodor Dreyer | Renée Jeanne Falconetti, Eugène Silvain, André Berley
faith, religion, courtroom, biography, silent film

Man with a Movie Camera = Chelovek s kinoapparatom (1929) | ru | 68 min | Documentary | fame 1 | tmdb 26317 | imdb tt0019760
Dziga Vertov | Mikhail Kaufman, Elizaveta Svilova
filmmaking, city life, silent film, experimental
`;
