// Films of the 1980s as the starter catalogue has them; what a line means is in ../read-film-text.ts.

export const filmsOfThe1980s: string = `
Airplane! (1980) | en | 88 min | Comedy | fame 3 | tmdb 813 | imdb tt0080339
Jim Abrahams, David Zucker, Jerry Zucker | Robert Hays, Julie Hagerty, Leslie Nielsen, Lloyd Bridges
airplane, parody, disaster, veteran, slapstick

The Empire Strikes Back (1980) | en | 124 min | Adventure, Action, Science Fiction | fame 5 | tmdb 1891 | imdb tt0080684
Irvin Kershner | Mark Hamill, Harrison Ford, Carrie Fisher, Billy Dee Williams
space, robot, father and son, rebellion, training, good versus evil

Raging Bull (1980) | en | 129 min | Drama | fame 3 | tmdb 1578 | imdb tt0081398
Martin Scorsese | Robert De Niro, Cathy Moriarty, Joe Pesci
boxing, jealousy, brothers, marriage, biography

The Shining (1980) | en | 144 min | Horror, Thriller | fame 5 | tmdb 694 | imdb tt0081505
Stanley Kubrick | Jack Nicholson, Shelley Duvall, Danny Lloyd, Scatman Crothers
haunted house, madness, isolation, writer, ghost, based on novel

Das Boot (1981) | de | 149 min | Drama, War, Thriller | fame 3 | tmdb 387 | imdb tt0082096
Wolfgang Petersen | Jürgen Prochnow, Herbert Grönemeyer, Klaus Wennemann
submarine, world war ii, sea, soldier, anti-war

Raiders of the Lost Ark (1981) | en | 115 min | Adventure, Action | fame 5 | tmdb 85 | imdb tt0082971
Steven Spielberg | Harrison Ford, Karen Allen, Paul Freeman, John Rhys-Davies
archaeologist, treasure, desert, world war ii, quest

Blade Runner (1982) | en | 117 min | Science Fiction, Thriller, Drama | fame 4 | tmdb 78 | imdb tt0083658
Ridley Scott | Harrison Ford, Rutger Hauer, Sean Young, Edward James Olmos
dystopia, robot, artificial intelligence, detective, identity, los angeles

E.T. the Extra-Terrestrial (1982) | en | 115 min | Family, Science Fiction, Adventure, Fantasy | fame 5 | tmdb 601 | imdb tt0083866
Steven Spielberg | Henry Thomas, Drew Barrymore, Dee Wallace, Peter Coyote
alien, childhood, unlikely friendship, family, homecoming

The Thing (1982) | en | 109 min | Horror, Science Fiction, Mystery | fame 4 | tmdb 1091 | imdb tt0084787
John Carpenter | Kurt Russell, Wilford Brimley, Keith David
alien, paranoia, isolation, monster, survival

Amadeus (1984) | en | 160 min | Drama, Music, History | fame 4 | tmdb 279 | imdb tt0086879
Miloš Forman | F. Murray Abraham, Tom Hulce, Elizabeth Berridge
composer, rivalry, vienna, jealousy, opera, based on play

Ghostbusters (1984) | en | 107 min | Comedy, Fantasy | fame 5 | tmdb 620 | imdb tt0087332
Ivan Reitman | Bill Murray, Dan Aykroyd, Sigourney Weaver, Harold Ramis
ghost, new york, scientist, possession

Paris, Texas (1984) | en | 147 min | Drama | fame 2 | tmdb 655 | imdb tt0087884
Wim Wenders | Harry Dean Stanton, Nastassja Kinski, Dean Stockwell
desert, road trip, father and son, amnesia, loneliness

Stop Making Sense (1984) | en | 88 min | Documentary, Music | fame 1 | tmdb 24128 | imdb tt0088178
Jonathan Demme | David Byrne, Tina Weymouth, Chris Frantz, Jerry Harrison
concert, rock music, dance, singer

The Terminator (1984) | en | 107 min | Action, Science Fiction, Thriller | fame 5 | tmdb 218 | imdb tt0088247
James Cameron | Arnold Schwarzenegger, Linda Hamilton, Michael Biehn
robot, time travel, artificial intelligence, chase, los angeles

Back to the Future (1985) | en | 116 min | Adventure, Comedy, Science Fiction | fame 5 | tmdb 105 | imdb tt0088763
Robert Zemeckis | Michael J. Fox, Christopher Lloyd, Lea Thompson, Crispin Glover
time travel, teenager, mad scientist, cars, school, small town

Brazil (1985) | en | 132 min | Science Fiction, Comedy, Drama | fame 3 | tmdb 68 | imdb tt0088846
Terry Gilliam | Jonathan Pryce, Kim Greist, Robert De Niro, Michael Palin
dystopia, bureaucracy, dream, satire, surveillance

The Breakfast Club (1985) | en | 97 min | Comedy, Drama | fame 4 | tmdb 2108 | imdb tt0088847
John Hughes | Emilio Estevez, Molly Ringwald, Judd Nelson, Ally Sheedy
school, teenager, friendship, single location, coming of age

Come and See = Idi i smotri (1985) | ru | 142 min | Drama, War | fame 2 | tmdb 25237 | imdb tt0091251
Elem Klimov | Aleksei Kravchenko, Olga Mironova, Liubomiras Laucevičius
world war ii, childhood, village, anti-war, resistance

Ran (1985) | ja | 162 min | Drama, Action, History | fame 3 | tmdb 11645 | imdb tt0089881
Akira Kurosawa | Tatsuya Nakadai, Akira Terao, Mieko Harada, Daisuke Ryū
samurai, king, betrayal, madness, epic, father and son

Tampopo (1985) | ja | 114 min | Comedy | fame 1 | tmdb 11830 | imdb tt0092048
Jūzō Itami | Tsutomu Yamazaki, Nobuko Miyamoto, Kōji Yakusho, Ken Watanabe
food, restaurant, tokyo, parody, widow

Aliens (1986) | en | 137 min | Action, Science Fiction, Thriller | fame 5 | tmdb 679 | imdb tt0090605
James Cameron | Sigourney Weaver, Michael Biehn, Carrie Henn, Lance Henriksen
space, alien, soldier, monster, mother and child, survival

Blue Velvet (1986) | en | 120 min | Mystery, Thriller, Crime | fame 3 | tmdb 793 | imdb tt0090756
David Lynch | Kyle MacLachlan, Isabella Rossellini, Dennis Hopper, Laura Dern
small town, voyeurism, kidnapping, singer, secret

The Fly (1986) | en | 96 min | Horror, Science Fiction | fame 3 | tmdb 9426 | imdb tt0091064
David Cronenberg | Jeff Goldblum, Geena Davis, John Getz
mad scientist, body horror, monster, romance, remake

Stand by Me (1986) | en | 89 min | Drama, Adventure | fame 4 | tmdb 235 | imdb tt0092005
Rob Reiner | Wil Wheaton, River Phoenix, Corey Feldman, Jerry O'Connell
childhood, friendship, coming of age, writer, small town, death

Babette's Feast = Babettes gæstebud (1987) | da | 102 min | Drama | fame 1 | tmdb 11832 | imdb tt0092603
Gabriel Axel | Stéphane Audran, Bodil Kjer, Birgitte Federspiel
food, religion, sisters, village, sacrifice

The Princess Bride (1987) | en | 98 min | Adventure, Family, Fantasy, Comedy | fame 4 | tmdb 2493 | imdb tt0093779
Rob Reiner | Cary Elwes, Robin Wright, Mandy Patinkin, Chris Sarandon
fairy tale, swordplay, princess, revenge, giant

Wings of Desire = Der Himmel über Berlin (1987) | de | 128 min | Drama, Fantasy, Romance | fame 2 | tmdb 144 | imdb tt0093191
Wim Wenders | Bruno Ganz, Solveig Dommartin, Otto Sander, Peter Falk
angel, berlin, circus, loneliness, meaning of life

Akira (1988) | ja | 124 min | Animation, Science Fiction, Action | fame 3 | tmdb 149 | imdb tt0094625
Katsuhiro Ōtomo | Mitsuo Iwata, Nozomu Sasaki, Mami Koyama
tokyo, dystopia, gang, motorcycle, anime, psychic

Cinema Paradiso = Nuovo Cinema Paradiso (1988) | it | 124 min | Drama, Romance | fame 3 | tmdb 11216 | imdb tt0095765
Giuseppe Tornatore | Philippe Noiret, Salvatore Cascio, Marco Leonardi, Jacques Perrin
childhood, filmmaking, village, memory, unlikely friendship

Die Hard (1988) | en | 132 min | Action, Thriller | fame 5 | tmdb 562 | imdb tt0095016
John McTiernan | Bruce Willis, Alan Rickman, Bonnie Bedelia, Reginald VelJohnson
police, terrorism, christmas, one night, los angeles, heist

Grave of the Fireflies = Hotaru no haka (1988) | ja | 89 min | Animation, Drama, War | fame 3 | tmdb 12477 | imdb tt0095327
Isao Takahata | Tsutomu Tatsumi, Ayano Shiraishi, Akemi Yamaguchi
world war ii, childhood, survival, anti-war, anime, death

My Neighbor Totoro = Tonari no Totoro (1988) | ja | 86 min | Animation, Family, Fantasy | fame 4 | tmdb 8392 | imdb tt0096283
Hayao Miyazaki | Noriko Hidaka, Chika Sakamoto, Hitoshi Takagi
childhood, sisters, nature, forest, countryside, anime

Who Framed Roger Rabbit (1988) | en | 104 min | Animation, Comedy, Family, Fantasy | fame 4 | tmdb 856 | imdb tt0096438
Robert Zemeckis | Bob Hoskins, Christopher Lloyd, Charles Fleischer, Joanna Cassidy
detective, hollywood, film noir, wrong man, cartoon character

Do the Right Thing (1989) | en | 120 min | Drama, Comedy | fame 3 | tmdb 925 | imdb tt0097216
Spike Lee | Danny Aiello, Ossie Davis, Ruby Dee, Spike Lee
racism, new york, police, one day, restaurant

When Harry Met Sally... (1989) | en | 96 min | Comedy, Romance | fame 4 | tmdb 639 | imdb tt0098635
Rob Reiner | Billy Crystal, Meg Ryan, Carrie Fisher, Bruno Kirby
friendship, new york, romance, neurosis
`;
