// Films of the 2000s as the starter catalogue has them; what a line means is in ../read-film-text.ts.

export const filmsOfThe2000s: string = `
Crouching Tiger, Hidden Dragon = Wo hu cang long (2000) | zh | 120 min | Action, Adventure, Drama, Romance | fame 4 | tmdb 146 | imdb tt0190332
Ang Lee | Chow Yun-fat, Michelle Yeoh, Zhang Ziyi, Chang Chen
martial arts, swordplay, impossible love, honour, desert

Gladiator (2000) | en | 155 min | Action, Drama, Adventure | fame 5 | tmdb 98 | imdb tt0172495
Ridley Scott | Russell Crowe, Joaquin Phoenix, Connie Nielsen, Oliver Reed
ancient rome, gladiator, revenge, slavery, epic

In the Mood for Love = Faa yeung nin wa (2000) | zh | 98 min | Drama, Romance | fame 3 | tmdb 843 | imdb tt0118694
Wong Kar-wai | Tony Leung Chiu-wai, Maggie Cheung, Rebecca Pan
infidelity, hong kong, impossible love, loneliness, secret

Memento (2000) | en | 113 min | Mystery, Thriller | fame 4 | tmdb 77 | imdb tt0209144
Christopher Nolan | Guy Pearce, Carrie-Anne Moss, Joe Pantoliano
memory, amnesia, revenge, nonlinear story, twist ending

Yi Yi (2000) | zh | 173 min | Drama | fame 1 | imdb tt0244316
Edward Yang | Wu Nien-jen, Elaine Jin, Issey Ogata, Kelly Lee
family, taipei, coming of age, childhood, meaning of life

Amélie = Le Fabuleux Destin d'Amélie Poulain (2001) | fr | 122 min | Comedy, Romance | fame 5 | tmdb 194 | imdb tt0211915
Jean-Pierre Jeunet | Audrey Tautou, Mathieu Kassovitz, Rufus
paris, loneliness, secret, romance

Donnie Darko (2001) | en | 113 min | Drama, Mystery, Science Fiction | fame 4 | tmdb 141 | imdb tt0246578
Richard Kelly | Jake Gyllenhaal, Jena Malone, Mary McDonnell, Patrick Swayze
time travel, teenager, madness, school, twist ending

The Lord of the Rings: The Fellowship of the Ring (2001) | en | 178 min | Adventure, Fantasy, Action | fame 5 | tmdb 120 | imdb tt0120737
Peter Jackson | Elijah Wood, Ian McKellen, Viggo Mortensen, Sean Astin
quest, magic, wizard, friendship, good versus evil, based on novel

Monsoon Wedding (2001) | hi | 114 min | Comedy, Drama, Romance | fame 1 | tmdb 480 | imdb tt0265343
Mira Nair | Naseeruddin Shah, Lillete Dubey, Shefali Shah, Vasundhara Das
marriage, family, india, tradition, secret

Mulholland Drive (2001) | en | 147 min | Mystery, Thriller, Drama | fame 4 | tmdb 1018 | imdb tt0166924
David Lynch | Naomi Watts, Laura Harring, Justin Theroux
hollywood, dream, amnesia, identity, surrealism, los angeles

Spirited Away = Sen to Chihiro no kamikakushi (2001) | ja | 125 min | Animation, Family, Fantasy, Adventure | fame 5 | tmdb 129 | imdb tt0245429
Hayao Miyazaki | Rumi Hiiragi, Miyu Irino, Mari Natsuki
magic, witch, childhood, curse, work, anime

City of God = Cidade de Deus (2002) | pt | 130 min | Crime, Drama | fame 4 | tmdb 598 | imdb tt0317248
Fernando Meirelles, Kátia Lund | Alexandre Rodrigues, Leandro Firmino, Phellipe Haagensen
gang, poverty, drugs, photographer, based on true story

Infernal Affairs = Mou gaan dou (2002) | zh | 101 min | Crime, Thriller, Drama, Mystery | fame 2 | tmdb 10775 | imdb tt0338564
Andrew Lau, Alan Mak | Andy Lau, Tony Leung Chiu-wai, Anthony Wong, Eric Tsang
undercover, police, gangster, hong kong, double life

Russian Ark = Russkiy kovcheg (2002) | ru | 99 min | Drama, Fantasy, History | fame 1 | tmdb 16646 | imdb tt0318034
Alexander Sokurov | Sergei Dreiden, Mariya Kuznetsova, Leonid Mozgovoy
ghost, palace, experimental, memory

Finding Nemo (2003) | en | 100 min | Animation, Family, Adventure, Comedy | fame 5 | tmdb 12 | imdb tt0266543
Andrew Stanton | Albert Brooks, Ellen DeGeneres, Alexander Gould, Willem Dafoe
sea, animals, father and son, quest, shark

Lost in Translation (2003) | en | 102 min | Drama, Romance, Comedy | fame 4 | tmdb 153 | imdb tt0335266
Sofia Coppola | Bill Murray, Scarlett Johansson, Giovanni Ribisi
tokyo, loneliness, unlikely friendship, marriage

Oldboy = Oldeuboi (2003) | ko | 120 min | Thriller, Drama, Mystery, Action | fame 4 | tmdb 670 | imdb tt0364569
Park Chan-wook | Choi Min-sik, Yoo Ji-tae, Kang Hye-jung
revenge, kidnapping, secret, twist ending, isolation

Pirates of the Caribbean: The Curse of the Black Pearl (2003) | en | 143 min | Adventure, Action, Fantasy | fame 5 | tmdb 22 | imdb tt0325980
Gore Verbinski | Johnny Depp, Geoffrey Rush, Orlando Bloom, Keira Knightley
pirate, curse, treasure, sea, swordplay

Eternal Sunshine of the Spotless Mind (2004) | en | 108 min | Drama, Romance, Science Fiction | fame 5 | tmdb 38 | imdb tt0338013
Michel Gondry | Jim Carrey, Kate Winslet, Kirsten Dunst, Mark Ruffalo
memory, breakup, romance, dream, nonlinear story

Primer (2004) | en | 77 min | Science Fiction, Drama, Thriller | fame 1 | tmdb 14337 | imdb tt0390384
Shane Carruth | Shane Carruth, David Sullivan, Casey Gooden
time travel, scientist, paranoia, independent film

Shaun of the Dead (2004) | en | 99 min | Comedy, Horror | fame 4 | tmdb 747 | imdb tt0365748
Edgar Wright | Simon Pegg, Nick Frost, Kate Ashfield
zombie, parody, london, friendship, survival

Brokeback Mountain (2005) | en | 134 min | Drama, Romance | fame 4 | tmdb 142 | imdb tt0388795
Ang Lee | Heath Ledger, Jake Gyllenhaal, Michelle Williams, Anne Hathaway
gay, impossible love, mountain, cowboy, secret

Grizzly Man (2005) | en | 103 min | Documentary | fame 2 | tmdb 501 | imdb tt0427312
Werner Herzog | Timothy Treadwell, Werner Herzog, Jewel Palovak
animals, nature, obsession, death, isolation

Children of Men (2006) | en | 109 min | Science Fiction, Thriller, Drama | fame 4 | tmdb 9693 | imdb tt0206634
Alfonso Cuarón | Clive Owen, Julianne Moore, Michael Caine, Chiwetel Ejiofor
dystopia, immigrant, mother and child, london, based on novel

The Lives of Others = Das Leben der Anderen (2006) | de | 137 min | Drama, Thriller | fame 3 | tmdb 582 | imdb tt0405094
Florian Henckel von Donnersmarck | Ulrich Mühe, Martina Gedeck, Sebastian Koch
surveillance, cold war, berlin, writer, theatre

Pan's Labyrinth = El laberinto del fauno (2006) | es | 118 min | Fantasy, Drama, War | fame 4 | tmdb 1417 | imdb tt0457430
Guillermo del Toro | Ivana Baquero, Sergi López, Maribel Verdú, Doug Jones
fairy tale, childhood, fascism, spanish civil war, monster

4 Months, 3 Weeks and 2 Days = 4 luni, 3 săptămâni și 2 zile (2007) | ro | 113 min | Drama | fame 1 | tmdb 2009 | imdb tt1032846
Cristian Mungiu | Anamaria Marinca, Laura Vasiliu, Vlad Ivanov
friendship, one day, secret, dictator

No Country for Old Men (2007) | en | 122 min | Crime, Thriller, Drama, Western | fame 4 | tmdb 6977 | imdb tt0477348
Joel Coen, Ethan Coen | Tommy Lee Jones, Javier Bardem, Josh Brolin, Woody Harrelson
drugs, chase, assassin, desert, old age, based on novel

Persepolis (2007) | fr | 95 min | Animation, Drama | fame 2 | tmdb 2011 | imdb tt0808417
Marjane Satrapi, Vincent Paronnaud | Chiara Mastroianni, Catherine Deneuve, Danielle Darrieux
revolution, coming of age, immigrant, biography, comic book

There Will Be Blood (2007) | en | 158 min | Drama, History | fame 4 | tmdb 7345 | imdb tt0469494
Paul Thomas Anderson | Daniel Day-Lewis, Paul Dano, Ciarán Hinds
greed, ambition, faith, father and son, rivalry, desert

The Dark Knight (2008) | en | 152 min | Action, Crime, Drama, Thriller | fame 5 | tmdb 155 | imdb tt0468569
Christopher Nolan | Christian Bale, Heath Ledger, Aaron Eckhart, Michael Caine
superhero, comic book, double life, police, good versus evil

Let the Right One In = Låt den rätte komma in (2008) | sv | 115 min | Horror, Drama, Romance | fame 3 | tmdb 13310 | imdb tt1139797
Tomas Alfredson | Kåre Hedebrant, Lina Leandersson, Per Ragnar
vampire, childhood, outsider, unlikely friendship, based on novel

WALL·E (2008) | en | 98 min | Animation, Family, Science Fiction | fame 5 | tmdb 10681 | imdb tt0910970
Andrew Stanton | Ben Burtt, Elissa Knight, Jeff Garlin, Fred Willard
robot, space, dystopia, romance, loneliness, nature

Dogtooth = Kynodontas (2009) | el | 94 min | Drama, Thriller | fame 1 | tmdb 38810 | imdb tt1379182
Yorgos Lanthimos | Christos Stergioglou, Michele Valley, Angeliki Papoulia
family, isolation, surrealism, father and daughter

Inglourious Basterds (2009) | en | 153 min | Drama, War, Thriller | fame 5 | tmdb 16869 | imdb tt0361748
Quentin Tarantino | Brad Pitt, Christoph Waltz, Mélanie Laurent, Michael Fassbender
world war ii, revenge, paris, undercover, filmmaking

Up (2009) | en | 96 min | Animation, Family, Comedy, Adventure | fame 5 | tmdb 14160 | imdb tt1049413
Pete Docter | Ed Asner, Christopher Plummer, Jordan Nagai
old age, grief, unlikely friendship, jungle, dog, quest
`;
