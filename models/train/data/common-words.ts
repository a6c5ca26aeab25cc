/** Ordinary words that stand for nothing in particular: titles, names of things, what somebody looks for. */
import { values } from "./draw.js";

export const COMMON_WORDS = values(
  ...`ability account actor address advice afternoon airport album alley angel animal ankle answer apartment apron
arch arm arrow artist attic aunt autumn baker balcony ball banana band bank barn basin bath beach bead bear
beard bee bell belt bench berry bird birthday biscuit blade block blossom board bone border boss bow bowl box
boy branch brass brick bridge broom brother bubble bus bush button cabin cable cage cake camel camp
canal canvas cap captain card carpet case castle cave ceiling cellar chain chalk charm chest chief child chimney
choir church circle circus clay cliff cloak cloth cloud club coach coal coast coffee coin collar colour comb
corner cotton couch country cousin cover cow crane cream creek crew crown cube curtain cushion customer dance
danger daughter dealer deer dentist desert dice dinner dish doctor doll donkey dragon drawer dress drum duck
dust duty eagle ear earth east edge elbow elephant engine evening exam exhibit eye fabric face factory fair
family farmer father feather fence festival field film finger fire fish flag flame floor flower fog forest fork
fox frame friend frog fruit funnel game gate ghost giant gift giraffe girl glass globe glove goat gold goose
grain grandma grape grass group guard guest guide gum hair hall hand harbour hat hawk hazel heart hedge hero
hill hobby holiday horn horse hotel hour hunter husband iceberg idea igloo infant ink insect invention iron
island ivory jam jar jazz jewel joke journey judge juice jungle junior justice kangaroo keeper kid king kite
kitten knee knight knot label lake lane language lantern lawn lawyer leader leaf leather leg lemon lesson level
library light lion lip lizard lobster lunch machine magazine magic mail manager map marble market mask master
match meadow meal medal melon member metal midnight mine minute model money monkey month moon morning mother
motor mountain mouse mouth mud muscle museum music nail napkin neck needle neighbour nephew nest net news night
north nose novel nurse oak oasis object ocean office oil onion opera orange orchard organ oven owl owner oyster
packet page paint palace pan panel paper parade parcel parent park parrot party path peanut pebble pencil people
pepper pet photo picture pig pilot pipe pirate planet plant player pocket poem poet pole police pond pony pool
potato powder prince prize puppy purse puzzle pyramid quality quarter queen quest question quick quiet quilt
quiz rabbit race rail rain rainbow ranch ray recipe record reef ribbon rice rider ring river road robin rocket
roof room rose rug ruler sail salad sand sauce school science scissors screen sea season secret seed shadow
shark sheep shelf shell ship shoe shore shoulder shower signal silk silver singer sister skin sky sleeve smile
smoke snail snake snow sock soil soldier son song soup south spark spider spoon sport spring square squirrel
stage stair stamp star station steam steel stick stone storm story stove stranger straw stream street string
student sugar suit summer sunset supper swan sweater swim sword tailor talent tank tape target task teacher team
teeth temple tennis theatre thread throat thumb thunder tiger title toast toe tomato tongue tool tooth tower
town toy track trade train tray treasure tree triangle trip truck trumpet tulip tunnel turkey turtle twin uncle
unicorn uniform unit upset usual valley van vanilla vegetable vehicle velvet village violin visitor voice
volcano vote voyage waiter walk wall walnut war water wave wax wedding week wheel whistle width wife
wind window wing winter wire witness wolf woman wonder wood wool worker world wrist writer xylophone yacht yard
year yellow yesterday yoghurt young zebra zero zone zoo`.split(/\s+/),
);
