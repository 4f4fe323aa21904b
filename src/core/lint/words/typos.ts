/** Misspellings that are no words of their own, with what is meant; only those with one correction. */
const typos = new Map(
  `acheive achieve, accomodate accommodate, acomplish accomplish, adress address, agressive aggressive, alot a lot, amature amateur,
  apparant apparent, aquire acquire, arguement argument, assasinate assassinate, basicly basically, becuase because, begining beginning,
  beleive believe, buisness business, calender calendar, catagory category, cemetary cemetery, changable changeable, collegue colleague,
  comming coming, commitee committee, completly completely, concious conscious, consistant consistent, continous continuous, definately definitely,
  definatly definitely, dependant dependent, desparate desperate, diffrent different, dilema dilemma, dissapear disappear, dissapoint disappoint,
  embarass embarrass, enviroment environment, equiptment equipment, existance existence, experiance experience, explaination explanation,
  familar familiar, finaly finally, foriegn foreign, fourty forty, freind friend, goverment government, grammer grammar, gaurd guard, guarentee guarantee,
  harrass harass, heighth height, hierachy hierarchy, higer higher, humourous humorous, imediate immediate, immediatly immediately, independant independent,
  intresting interesting, judgement judgement, knowlege knowledge, liase liaise, libary library, lenght length, maintainance maintenance, millenium millennium,
  minature miniature, mispell misspell, neccessary necessary, necesary necessary, noticable noticeable, occassion occasion, occured occurred, occurence occurrence,
  occuring occurring, parralel parallel, paralel parallel, particulary particularly, peice piece, percieve perceive, perseverence perseverance, persistant persistent,
  posession possession, possible possible, prefered preferred, probaly probably, proccess process, proffesor professor, prominant prominent, publically publicly,
  realy really, recieve receive, reccomend recommend, recomend recommend, refered referred, relevent relevant, religous religious, repitition repetition,
  resistence resistance, rythm rhythm, saftey safety, seperate separate, seperation separation, sieze seize, similiar similar, sincerly sincerely, sofware software,
  sucess success, succesful successful, suprise surprise, temperture temperature, tendancy tendency, therfore therefore, threshhold threshold, tommorow tomorrow,
  tounge tongue, truely truly, unforseen unforeseen, teh the, hte the, adn and, taht that, thier their, wiht with, becouse because, beacuse because,
  acording according, arguements arguments, calulate calculate, comparision comparison, concensus consensus, curiousity curiosity, develope develop,
  differnt different, dependancy dependency, efficency efficiency, eigth eighth, equivalant equivalent, excercise exercise, expresion expression,
  extention extension, funtion function, happend happened, infomation information, inital initial, inteligence intelligence, langauge language,
  managment management, mathmatics mathematics, measurment measurement, occurrance occurrence, orginal original, oppurtunity opportunity,
  paramater parameter, phenomenom phenomenon, posible possible, presense presence, priviledge privilege, questionaire questionnaire, reciept receipt,
  refrence reference, responsability responsibility, retreive retrieve, seperated separated, seperately separately, speach speech, statment statement,
  sufficent sufficient, sytem system, theif thief, transfered transferred, unkown unknown, usally usually, whcih which, yeild yield, untill until, usefull useful, vaccum vacuum, visable visible, wether whether, wich which, wierd weird, writting writing`
    .split(',')
    .map((pair) => {
      const [wrong = '', ...right] = pair.trim().split(' ');
      return [wrong, right.join(' ')] as const;
    })
    .filter(([wrong, right]) => wrong !== right),
);

/** The word that a misspelt one is meant to be, with its capital; undefined for all others. */
export function corrected(word: string): string | undefined {
  const right = typos.get(word.toLowerCase());
  if (right === undefined || word === word.toUpperCase()) return undefined;
  const capital = /^\p{Lu}/u.test(word);
  return capital ? `${right.charAt(0).toUpperCase()}${right.slice(1)}` : right;
}
