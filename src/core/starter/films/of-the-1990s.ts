// Films of the 1990s as the starter catalogue has them; what a line means is in ../read-film-text.ts.

export const filmsOfThe1990s: string = `
Close-Up = Nema-ye Nazdik (1990) | fa | 98 min | Drama, Crime | fame 1 | tmdb 30017 | imdb tt0100234
Abbas Kiarostami | Hossain Sabzian, Mohsen Makhmalbaf, Abolfazl Ahankhah
filmmaking, identity, courtroom, based on true story, truth

Goodfellas (1990) | en | 145 min | Crime, Drama | fame 5 | tmdb 769 | imdb tt0099685
Martin Scorsese | Ray Liotta, Robert De Niro, Joe Pesci, Lorraine Bracco
mafia, gangster, new york, drugs, based on true story, betrayal

Raise the Red Lantern = Da hong denglong gaogao gua (1991) | zh | 125 min | Drama, Romance, History | fame 2 | tmdb 10404 | imdb tt0101640
Zhang Yimou | Gong Li, Ma Jingwu, He Saifei, Cao Cuifen
marriage, rivalry, tradition, wealth, mansion

The Silence of the Lambs (1991) | en | 118 min | Crime, Thriller, Horror | fame 5 | tmdb 274 | imdb tt0102926
Jonathan Demme | Jodie Foster, Anthony Hopkins, Scott Glenn, Ted Levine
serial killer, detective, police, cannibalism, based on novel

Unforgiven (1992) | en | 130 min | Western, Drama | fame 4 | tmdb 33 | imdb tt0105695
Clint Eastwood | Clint Eastwood, Gene Hackman, Morgan Freeman, Richard Harris
gunfighter, old age, revenge, prostitution, frontier

Groundhog Day (1993) | en | 101 min | Comedy, Fantasy, Romance | fame 5 | tmdb 137 | imdb tt0107048
Harold Ramis | Bill Murray, Andie MacDowell, Chris Elliott
time loop, small town, journalist, television, meaning of life

Jurassic Park (1993) | en | 127 min | Adventure, Science Fiction, Action | fame 5 | tmdb 329 | imdb tt0107290
Steven Spielberg | Sam Neill, Laura Dern, Jeff Goldblum, Richard Attenborough
dinosaur, island, scientist, survival, based on novel

The Nightmare Before Christmas (1993) | en | 76 min | Animation, Family, Fantasy, Music | fame 4 | tmdb 9479 | imdb tt0107688
Henry Selick | Danny Elfman, Chris Sarandon, Catherine O'Hara
christmas, stop motion, songs, monster, skeleton

The Piano (1993) | en | 121 min | Drama, Romance | fame 3 | tmdb 713 | imdb tt0107822
Jane Campion | Holly Hunter, Harvey Keitel, Sam Neill, Anna Paquin
piano, marriage, mother and daughter, love triangle, jungle

Schindler's List (1993) | en | 195 min | Drama, History, War | fame 5 | tmdb 424 | imdb tt0108052
Steven Spielberg | Liam Neeson, Ben Kingsley, Ralph Fiennes
holocaust, world war ii, courage, based on true story, biography

Three Colors: Blue = Trois couleurs : Bleu (1993) | fr | 98 min | Drama | fame 2 | tmdb 108 | imdb tt0108394
Krzysztof Kieślowski | Juliette Binoche, Benoît Régent, Florence Pernel
grief, composer, paris, loneliness

Forrest Gump (1994) | en | 142 min | Drama, Comedy, Romance | fame 5 | tmdb 13 | imdb tt0109830
Robert Zemeckis | Tom Hanks, Robin Wright, Gary Sinise, Sally Field
vietnam war, unrequited love, mother and son, friendship, outsider

Hoop Dreams (1994) | en | 171 min | Documentary | fame 1 | tmdb 14275 | imdb tt0110057
Steve James | William Gates, Arthur Agee
basketball, chicago, family, poverty, teenager

The Lion King (1994) | en | 89 min | Animation, Family, Drama, Adventure | fame 5 | tmdb 8587 | imdb tt0110357
Roger Allers, Rob Minkoff | Matthew Broderick, James Earl Jones, Jeremy Irons, Nathan Lane
animals, king, father and son, songs, coming of age

Pulp Fiction (1994) | en | 154 min | Crime, Thriller | fame 5 | tmdb 680 | imdb tt0110912
Quentin Tarantino | John Travolta, Samuel L. Jackson, Uma Thurman, Bruce Willis
gangster, assassin, drugs, nonlinear story, los angeles, boxing

The Shawshank Redemption (1994) | en | 142 min | Drama, Crime | fame 5 | tmdb 278 | imdb tt0111161
Frank Darabont | Tim Robbins, Morgan Freeman, Bob Gunton, William Sadler
prison, friendship, escape, corruption, based on novel

Before Sunrise (1995) | en | 101 min | Drama, Romance | fame 3 | tmdb 76 | imdb tt0112471
Richard Linklater | Ethan Hawke, Julie Delpy
vienna, one night, train, city life, romance

Ghost in the Shell = Kōkaku Kidōtai (1995) | ja | 83 min | Animation, Science Fiction, Action | fame 3 | tmdb 9323 | imdb tt0113568
Mamoru Oshii | Atsuko Tanaka, Akio Ōtsuka, Iemasa Kayumi
artificial intelligence, robot, identity, police, anime, dystopia

La Haine = La Haine (1995) | fr | 98 min | Drama, Crime | fame 2 | tmdb 406 | imdb tt0113247
Mathieu Kassovitz | Vincent Cassel, Hubert Koundé, Saïd Taghmaoui
police, paris, friendship, immigrant, one day

Heat (1995) | en | 170 min | Action, Crime, Drama, Thriller | fame 4 | tmdb 949 | imdb tt0113277
Michael Mann | Al Pacino, Robert De Niro, Val Kilmer, Jon Voight
heist, police, los angeles, rivalry, loneliness

Se7en (1995) | en | 127 min | Crime, Mystery, Thriller | fame 5 | tmdb 807 | imdb tt0114369
David Fincher | Brad Pitt, Morgan Freeman, Gwyneth Paltrow, Kevin Spacey
serial killer, detective, police, religion, twist ending

Toy Story (1995) | en | 81 min | Animation, Family, Comedy, Adventure | fame 5 | tmdb 862 | imdb tt0114709
John Lasseter | Tom Hanks, Tim Allen, Don Rickles, Jim Varney
toys, friendship, rivalry, jealousy, childhood

Fargo (1996) | en | 98 min | Crime, Drama, Thriller | fame 4 | tmdb 275 | imdb tt0116282
Joel Coen, Ethan Coen | Frances McDormand, William H. Macy, Steve Buscemi, Peter Stormare
kidnapping, police, small town, black comedy, greed

Trainspotting (1996) | en | 94 min | Drama, Crime | fame 4 | tmdb 627 | imdb tt0117951
Danny Boyle | Ewan McGregor, Ewen Bremner, Jonny Lee Miller, Robert Carlyle
drugs, friendship, poverty, scotland, based on novel

Life Is Beautiful = La vita è bella (1997) | it | 116 min | Comedy, Drama, Romance | fame 4 | tmdb 637 | imdb tt0118799
Roberto Benigni | Roberto Benigni, Nicoletta Braschi, Giorgio Cantarini
holocaust, father and son, world war ii, sacrifice, family

Princess Mononoke = Mononoke-hime (1997) | ja | 134 min | Animation, Adventure, Fantasy | fame 4 | tmdb 128 | imdb tt0119698
Hayao Miyazaki | Yōji Matsuda, Yuriko Ishida, Yūko Tanaka
forest, nature, curse, princess, anime, swordplay

Titanic (1997) | en | 194 min | Drama, Romance | fame 5 | tmdb 597 | imdb tt0120338
James Cameron | Leonardo DiCaprio, Kate Winslet, Billy Zane, Kathy Bates
sea, disaster, class conflict, impossible love, epic

The Big Lebowski (1998) | en | 117 min | Comedy, Crime | fame 4 | tmdb 115 | imdb tt0118715
Joel Coen, Ethan Coen | Jeff Bridges, John Goodman, Julianne Moore, Steve Buscemi
los angeles, kidnapping, mistaken identity, friendship, drugs

Central Station = Central do Brasil (1998) | pt | 110 min | Drama | fame 2 | tmdb 666 | imdb tt0140888
Walter Salles | Fernanda Montenegro, Vinícius de Oliveira, Marília Pêra
road trip, letter, childhood, unlikely friendship, poverty

The Celebration = Festen (1998) | da | 105 min | Drama | fame 2 | tmdb 309 | imdb tt0154420
Thomas Vinterberg | Ulrich Thomsen, Henning Moritzen, Thomas Bo Larsen, Paprika Steen
family, secret, one night, father and son, mansion

Run Lola Run = Lola rennt (1998) | de | 81 min | Action, Thriller, Drama | fame 3 | tmdb 104 | imdb tt0130827
Tom Tykwer | Franka Potente, Moritz Bleibtreu, Herbert Knaup
berlin, time loop, gangster, chase

Saving Private Ryan (1998) | en | 169 min | Drama, War, History | fame 5 | tmdb 857 | imdb tt0120815
Steven Spielberg | Tom Hanks, Matt Damon, Tom Sizemore, Edward Burns
world war ii, soldier, brothers, sacrifice, courage

The Truman Show (1998) | en | 103 min | Comedy, Drama | fame 5 | tmdb 37165 | imdb tt0120382
Peter Weir | Jim Carrey, Laura Linney, Ed Harris, Noah Emmerich
television, surveillance, paranoia, identity, small town

All About My Mother = Todo sobre mi madre (1999) | es | 101 min | Drama, Comedy | fame 2 | tmdb 99 | imdb tt0185125
Pedro Almodóvar | Cecilia Roth, Marisa Paredes, Antonia San Juan, Penélope Cruz
mother and son, grief, theatre, friendship, identity

Fight Club (1999) | en | 139 min | Drama, Thriller | fame 5 | tmdb 550 | imdb tt0137523
David Fincher | Brad Pitt, Edward Norton, Helena Bonham Carter
double life, rebellion, work, twist ending, based on novel

The Matrix (1999) | en | 136 min | Action, Science Fiction | fame 5 | tmdb 603 | imdb tt0133093
Lana Wachowski, Lilly Wachowski | Keanu Reeves, Laurence Fishburne, Carrie-Anne Moss, Hugo Weaving
virtual reality, artificial intelligence, dystopia, martial arts, rebellion

The Sixth Sense (1999) | en | 107 min | Mystery, Thriller, Drama | fame 5 | tmdb 745 | imdb tt0167404
M. Night Shyamalan | Bruce Willis, Haley Joel Osment, Toni Collette, Olivia Williams
ghost, childhood, mother and son, twist ending, death
`;
