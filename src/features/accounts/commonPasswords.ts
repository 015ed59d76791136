/**
 * What passwords are commonly made of: our own list of words, names, sports, keyboard runs and the words of this service.
 * A password counts as weak when nothing but one or two of these, digits in an obvious order, years and a few signs is in it.
 */
const WORDS = `
password passwort passwd pass passcode secret private login logon signin welcome hello hallo admin administrator root
master system user guest test tester testing demo sample example temp temporary default change changeme letmein access
account mypass mypassword iloveyou loveyou lovely love sunshine sunflower princess prince queen king dragon monkey tiger
lion panda rabbit kitty puppy horse eagle shadow ninja samurai warrior hunter ranger killer master superman batman
spiderman pokemon pikachu naruto mario zelda gundam totoro doraemon starwars matrix football baseball soccer basketball
tennis hockey golf summer winter spring autumn monday friday sunday january february march april june july august
september october november december orange apple banana cherry cookie chocolate coffee cheese pepper ginger flower
rainbow angel heaven diamond silver golden purple yellow black white green blue computer internet network windows google
facebook twitter instagram youtube amazon apple iphone android yahoo microsoft samsung nintendo sony toyota honda nissan
suzuki yamaha freedom forever lucky happy smile peace family mother father sister brother friend baby daddy mommy
qwerty qwertyui qwertyuiop qwert asdf asdfg asdfgh asdfghjkl zxcv zxcvb zxcvbn zxcvbnm qazwsx qaz wsx edc qweasd qweasdzxc
azerty abc abcd abcde abcdef abcdefg abcdefgh xyz aaaa aaaaaa xxxxxx trustno whatever nothing something anything
michael jessica ashley daniel jordan thomas robert charlie andrew matthew anthony george nicole maria david james john
japan nippon nihon tokyo osaka kyoto nagoya fukuoka sapporo okinawa yokohama kobe sendai hiroshima hokkaido
sakura himawari tsubaki arigato ohayo konnichiwa daisuki aishiteru yoroshiku tomodachi nekochan wanchan neko inu kuma
hanako taro tarou jiro ichiro yamada tanaka suzuki sato satou takahashi watanabe ito itou nakamura kobayashi kato yuki
yuuki haruto sota yuto hina yui rin sora akira hiroshi kenji takashi naoki megumi keiko yoko mayumi tomoko emi ai mai
hellowork harowaku haroowaaku hellowaku hwis mypage shigoto kyujin kyushoku shushoku tenshoku baito arbeit work job jobs
career shokuan antei madoguchi mhlw kourou koyou roudou seeker jobseeker employment recruit resume rirekisho
`
  .split(/\s+/)
  .filter(Boolean)

export const COMMON_WORDS: ReadonlySet<string> = new Set(WORDS)
