// Films of 2010 to 2017 as the starter catalogue has them; what a line means is in ../read-film-text.ts.

export const filmsOfThe2010s: string = `
Black Swan (2010) | en | 108 min | Drama, Thriller, Horror | fame 4 | tmdb 44214 | imdb tt0947798
Darren Aronofsky | Natalie Portman, Mila Kunis, Vincent Cassel, Barbara Hershey
ballet, obsession, rivalry, madness, mother and daughter

Inception (2010) | en | 148 min | Action, Science Fiction, Thriller | fame 5 | tmdb 27205 | imdb tt1375666
Christopher Nolan | Leonardo DiCaprio, Joseph Gordon-Levitt, Elliot Page, Tom Hardy
dream, heist, grief, memory, identity

The Social Network (2010) | en | 120 min | Drama, History | fame 4 | tmdb 37799 | imdb tt1285016
David Fincher | Jesse Eisenberg, Andrew Garfield, Justin Timberlake
ambition, friendship, betrayal, computer, based on true story

Uncle Boonmee Who Can Recall His Past Lives = Lung Bunmi raluek chat (2010) | th | 114 min | Drama, Fantasy | fame 1 | tmdb 38368 | imdb tt1588895
Apichatpong Weerasethakul | Thanapat Saisaymar, Jenjira Pongpas, Sakda Kaewbuadee
ghost, death, forest, family, illness

Drive (2011) | en | 100 min | Drama, Thriller, Crime | fame 4 | tmdb 64690 | imdb tt0780504
Nicolas Winding Refn | Ryan Gosling, Carey Mulligan, Bryan Cranston, Albert Brooks
cars, robbery, los angeles, gangster, loneliness, chase

A Separation = Jodaeiye Nader az Simin (2011) | fa | 123 min | Drama | fame 3 | tmdb 60243 | imdb tt1832382
Asghar Farhadi | Peyman Moaadi, Leila Hatami, Sareh Bayat, Shahab Hosseini
marriage, breakup, truth, faith, class conflict, father and daughter

Amour (2012) | fr | 127 min | Drama, Romance | fame 2 | tmdb 86837 | imdb tt1602620
Michael Haneke | Jean-Louis Trintignant, Emmanuelle Riva, Isabelle Huppert
old age, illness, marriage, death, paris

The Great Beauty = La grande bellezza (2013) | it | 142 min | Drama, Comedy | fame 2 | tmdb 179144 | imdb tt2358891
Paolo Sorrentino | Toni Servillo, Carlo Verdone, Sabrina Ferilli
rome, writer, old age, wealth, meaning of life

Her (2013) | en | 126 min | Romance, Science Fiction, Drama | fame 4 | tmdb 152601 | imdb tt1798709
Spike Jonze | Joaquin Phoenix, Scarlett Johansson, Amy Adams, Rooney Mara
artificial intelligence, loneliness, breakup, computer, los angeles

12 Years a Slave (2013) | en | 134 min | Drama, History | fame 4 | tmdb 76203 | imdb tt2024544
Steve McQueen (director) | Chiwetel Ejiofor, Michael Fassbender, Lupita Nyong'o, Benedict Cumberbatch
slavery, racism, kidnapping, survival, based on true story

Ida (2013) | pl | 82 min | Drama | fame 2 | tmdb 209274 | imdb tt2718492
Paweł Pawlikowski | Agata Trzebuchowska, Agata Kulesza, Dawid Ogrodnik
nun, holocaust, faith, road trip, secret

Boyhood (2014) | en | 165 min | Drama | fame 3 | tmdb 85350 | imdb tt1065073
Richard Linklater | Ellar Coltrane, Patricia Arquette, Ethan Hawke, Lorelei Linklater
childhood, coming of age, family, teenager, independent film

The Grand Budapest Hotel (2014) | en | 99 min | Comedy, Drama, Adventure | fame 4 | tmdb 120467 | imdb tt2278388
Wes Anderson | Ralph Fiennes, Tony Revolori, Saoirse Ronan, F. Murray Abraham
friendship, prison, fascism, mountain, murder, wealth

Interstellar (2014) | en | 169 min | Science Fiction, Adventure, Drama | fame 5 | tmdb 157336 | imdb tt0816692
Christopher Nolan | Matthew McConaughey, Anne Hathaway, Jessica Chastain, Michael Caine
space, father and daughter, time travel, survival, robot

Whiplash (2014) | en | 107 min | Drama, Music | fame 4 | tmdb 244786 | imdb tt2582802
Damien Chazelle | Miles Teller, J. K. Simmons, Melissa Benoist, Paul Reiser
jazz, teacher, ambition, obsession, school

Mad Max: Fury Road (2015) | en | 120 min | Action, Adventure, Science Fiction | fame 5 | tmdb 76341 | imdb tt1392190
George Miller | Tom Hardy, Charlize Theron, Nicholas Hoult, Hugh Keays-Byrne
desert, chase, cars, dystopia, rebellion

Mustang (2015) | tr | 97 min | Drama | fame 1 | tmdb 336804 | imdb tt3966404
Deniz Gamze Ergüven | Güneş Şensoy, Doğa Doğuşlu, Tuğba Sunguroğlu, Elit İşcan
sisters, tradition, village, marriage, rebellion, teenager

Arrival (2016) | en | 116 min | Science Fiction, Drama, Mystery | fame 4 | tmdb 329865 | imdb tt2543164
Denis Villeneuve | Amy Adams, Jeremy Renner, Forest Whitaker
alien, language, grief, memory, mother and daughter

The Handmaiden = Ah-ga-ssi (2016) | ko | 145 min | Thriller, Drama, Romance | fame 3 | tmdb 290098 | imdb tt4016934
Park Chan-wook | Kim Min-hee, Kim Tae-ri, Ha Jung-woo, Cho Jin-woong
con artist, gay, mansion, betrayal, twist ending, based on novel

La La Land (2016) | en | 128 min | Comedy, Drama, Music, Romance | fame 5 | tmdb 313369 | imdb tt3783958
Damien Chazelle | Ryan Gosling, Emma Stone, John Legend, J. K. Simmons
jazz, los angeles, dance, songs, ambition, breakup

Moonlight (2016) | en | 111 min | Drama | fame 3 | tmdb 376867 | imdb tt4975722
Barry Jenkins | Trevante Rhodes, Mahershala Ali, Naomie Harris, André Holland
coming of age, gay, drugs, mother and son, identity

Train to Busan = Busanhaeng (2016) | ko | 118 min | Horror, Action, Thriller | fame 3 | tmdb 396535 | imdb tt5700672
Yeon Sang-ho | Gong Yoo, Jung Yu-mi, Ma Dong-seok, Kim Su-an
zombie, train, father and daughter, survival, sacrifice

Your Name. = Kimi no Na wa. (2016) | ja | 106 min | Animation, Romance, Fantasy, Drama | fame 3 | tmdb 372058 | imdb tt5311514
Makoto Shinkai | Ryūnosuke Kamiki, Mone Kamishiraishi, Ryō Narita
teenager, identity, tokyo, disaster, anime, impossible love

Blade Runner 2049 (2017) | en | 164 min | Science Fiction, Drama | fame 4 | tmdb 335984 | imdb tt1856101
Denis Villeneuve | Ryan Gosling, Harrison Ford, Ana de Armas, Sylvia Hoeks
dystopia, robot, artificial intelligence, memory, detective, identity

Coco (2017) | en | 105 min | Animation, Family, Music, Fantasy | fame 4 | tmdb 354912 | imdb tt2380307
Lee Unkrich | Anthony Gonzalez, Gael García Bernal, Benjamin Bratt
family, death, mexico, songs, memory, skeleton

The Death of Stalin (2017) | en | 107 min | Comedy, Drama, History | fame 2 | tmdb 402897 | imdb tt4686844
Armando Iannucci | Steve Buscemi, Simon Russell Beale, Jeffrey Tambor, Michael Palin
satire, politics, dictator, black comedy, death

Get Out (2017) | en | 104 min | Horror, Mystery, Thriller | fame 4 | tmdb 419430 | imdb tt5052448
Jordan Peele | Daniel Kaluuya, Allison Williams, Bradley Whitford, Catherine Keener
racism, mad scientist, paranoia, mansion, family

Lady Bird (2017) | en | 94 min | Comedy, Drama | fame 3 | tmdb 391713 | imdb tt4925292
Greta Gerwig | Saoirse Ronan, Laurie Metcalf, Tracy Letts, Timothée Chalamet
mother and daughter, school, teenager, coming of age, family
`;
