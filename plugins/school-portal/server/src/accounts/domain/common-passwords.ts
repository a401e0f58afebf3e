/** What people try first, letters only. Matched after signs and digits are taken off, so each stands for thousands of passwords. */
export const commonWords: readonly string[] = `
password passwort passphrase passcode pass letmein welcome changeme default secret temp temporary guest login logon signin access
admin administrator root system master manager user username test testing demo example sample office reception staff
qwerty qwertz azerty qwertyuiop asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qazwsx qazwsxedc abcdef abcdefgh abcabc xyz
iloveyou ilove loveyou lovely love loveme forever sunshine sunflower princess prince queen king angel angels baby babygirl darling
sweetheart honey sugar cookie chocolate butterfly flower rainbow unicorn dragon monkey tiger tigger lion panda bear rabbit bunny
kitten kitty doggy puppy charlie bella max buddy molly poppy daisy rosie ruby oscar alfie teddy bailey coco lola milo luna
football soccer rugby cricket tennis golf hockey baseball basketball netball liverpool arsenal chelsea everton manchester united
manutd mancity spurs tottenham rangers celtic leeds villa astonvilla newcastle sunderland westham wolves leicester england britain
london birmingham bristol oxford cambridge worcester worcestershire malvern kidderminster redditch bromsgrove evesham yorkshire scotland
ireland wales cardiff edinburgh glasgow
superman batman spiderman ironman pokemon pikachu minecraft fortnite starwars skywalker yoda matrix avatar frozen disney mickey
hogwarts potter harrypotter gandalf hobbit doctorwho tardis
michael michelle jessica jennifer daniel danielle matthew andrew anthony thomas joshua james william george jordan ashley amanda
samantha nicole natasha rebecca rachel hannah emily sophie olivia amelia emma chloe lauren megan charlotte elizabeth david robert
richard john paul mark steven peter harry jack oliver
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november
december spring summer autumn winter christmas easter halloween birthday holiday weekend
computer internet laptop windows microsoft office google apple iphone samsung android facebook instagram twitter whatsapp youtube
netflix amazon online website server network wireless keyboard mouse
money lucky number one two three four five hello goodbye please thankyou whatever nothing something anything everyone freedom
shadow hunter killer ninja warrior legend hero master boss blue black white green purple orange yellow silver golden
mustang ferrari porsche mercedes yamaha harley corvette
trustno trustnoone nopassword mypassword yourpassword newpassword oldpassword thepassword apassword
family mother father mummy daddy grandma sister brother friend friends happy smile music guitar piano dance dancer
coffee cheese banana orange cherry strawberry pepper ginger peanut pumpkin pineapple potato
`.trim().split(/\s+/);

/** What anybody would try at this door. */
export const ourWords: readonly string[] = [
  'virtualschool', 'virtual', 'school', 'schools', 'schoolportal', 'portal', 'teacher', 'teaching', 'designatedteacher', 'designated', 'headteacher', 'head',
  'socialworker', 'social', 'worker', 'education', 'educational', 'learning', 'council', 'county', 'countycouncil', 'academy', 'primary', 'secondary', 'college',
  'pupilpremium', 'pupil', 'premium', 'safeguarding', 'careleaver', 'lookedafter', 'classroom', 'student',
];
