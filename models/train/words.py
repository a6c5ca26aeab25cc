"""The word lists the dialogues are made of. Nothing here is copied from a corpus."""

NAMES = """Ada Alan Alice Amir Anna Arun Ben Bella Carl Carlos Chen Clara Dan Diana Elena Elias Emma Erik Eva Felix
Finn Grace Hana Hugo Ida Ines Iris Ivan Jack James Jana Jonas Julia Kai Kate Kenji Lara Leo Lena Liam Lina Lucas Lucy
Maria Mark Max Maya Mia Mila Milo Mona Nadia Nina Noah Nora Oliver Olga Omar Oscar Otto Paul Peter Petra Priya Rosa
Rui Ruth Sam Sara Sofia Stefan Tara Theo Tim Tom Uma Vera Victor Wanda Will Yara Yuki Zara Zoe Grete Linus Edgar
Barbara Ken Dennis Margaret Tony Donald Edsger Hedy Katherine Radia Frances""".split()

CITIES = """Paris Rome London Berlin Madrid Lisbon Vienna Prague Oslo Stockholm Helsinki Dublin Athens Cairo Nairobi
Tokyo Kyoto Seoul Delhi Mumbai Sydney Lima Quito Bogota Toronto Boston Chicago Denver Seattle Amsterdam Brussels
Geneva Zurich Milan Venice Florence Naples Porto Seville Barcelona Munich Hamburg Krakow Warsaw Budapest Riga Tallinn
Istanbul Marrakesh Havana""".split()

CAPITALS = {
    "France": "Paris", "Italy": "Rome", "Germany": "Berlin", "Spain": "Madrid", "Portugal": "Lisbon",
    "Austria": "Vienna", "Norway": "Oslo", "Sweden": "Stockholm", "Finland": "Helsinki", "Ireland": "Dublin",
    "Greece": "Athens", "Egypt": "Cairo", "Kenya": "Nairobi", "Japan": "Tokyo", "Peru": "Lima", "Poland": "Warsaw",
    "Hungary": "Budapest", "Latvia": "Riga", "Estonia": "Tallinn", "Cuba": "Havana", "Canada": "Ottawa",
    "England": "London", "South Korea": "Seoul", "Denmark": "Copenhagen",
}

COLOURS = "red blue green yellow orange purple pink brown black white grey silver gold".split()

DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()

MONTHS = """January February March April May June July August September October November December""".split()

OPPOSITES = [
    ("hot", "cold"), ("big", "small"), ("fast", "slow"), ("up", "down"), ("left", "right"), ("day", "night"),
    ("black", "white"), ("good", "bad"), ("happy", "sad"), ("open", "closed"), ("full", "empty"), ("old", "new"),
    ("long", "short"), ("high", "low"), ("light", "dark"), ("hard", "soft"), ("wet", "dry"), ("rich", "poor"),
    ("early", "late"), ("near", "far"), ("loud", "quiet"), ("strong", "weak"), ("thick", "thin"), ("clean", "dirty"),
    ("easy", "difficult"), ("first", "last"), ("true", "false"), ("inside", "outside"), ("above", "below"),
    ("before", "after"), ("begin", "end"), ("start", "stop"), ("win", "lose"), ("buy", "sell"), ("give", "take"),
    ("push", "pull"), ("love", "hate"), ("always", "never"), ("wide", "narrow"), ("deep", "shallow"),
    ("sweet", "bitter"), ("safe", "dangerous"), ("brave", "afraid"), ("summer", "winter"), ("heavy", "light"),
]

PLURALS = {
    "cat": "cats", "dog": "dogs", "book": "books", "tree": "trees", "star": "stars", "car": "cars", "bird": "birds",
    "house": "houses", "bus": "buses", "box": "boxes", "fox": "foxes", "dish": "dishes", "class": "classes",
    "city": "cities", "baby": "babies", "story": "stories", "party": "parties", "key": "keys", "toy": "toys",
    "child": "children", "man": "men", "woman": "women", "mouse": "mice", "goose": "geese", "foot": "feet",
    "tooth": "teeth", "sheep": "sheep", "fish": "fish", "leaf": "leaves", "wolf": "wolves", "knife": "knives",
    "life": "lives", "process": "processes", "core": "cores", "slot": "slots", "token": "tokens", "agent": "agents",
    "queue": "queues", "memory": "memories", "tool": "tools", "apple": "apples", "berry": "berries",
    "potato": "potatoes", "hero": "heroes", "flower": "flowers", "river": "rivers", "snapshot": "snapshots",
}

LISTS = {
    "colours": COLOURS,
    "fruits": "apple banana orange pear cherry grape lemon plum mango peach".split(),
    "animals": "cat dog horse fox rabbit owl lion bear elephant frog".split(),
    "vegetables": "carrot potato onion tomato pea cabbage bean pepper".split(),
    "birds": "owl robin eagle sparrow swan crow duck parrot".split(),
    "days": DAYS,
    "months": MONTHS,
    "planets": "Mercury Venus Earth Mars Jupiter Saturn Uranus Neptune".split(),
    "cities": "Paris Rome London Berlin Madrid Tokyo Cairo Lima Oslo Vienna".split(),
    "names": "Ada Tom Mia Leo Nora Sam Zoe Max Iris Paul".split(),
    "tools": "hammer saw screwdriver wrench drill pliers".split(),
    "drinks": "water tea coffee milk juice lemonade".split(),
    "sports": "football tennis swimming running chess cycling".split(),
    "instruments": "piano guitar violin flute drum trumpet".split(),
    "flowers": "rose tulip daisy lily violet sunflower".split(),
    "kernel words": ["process", "syscall", "scheduler", "core", "slot", "quantum", "snapshot", "context switch"],
}

NUMBERS = """zero one two three four five six seven eight nine ten eleven twelve""".split()

SOUNDS = {
    "cow": "moo", "dog": "woof", "cat": "meow", "duck": "quack", "sheep": "baa", "lion": "roar", "owl": "hoot",
    "frog": "croak", "bee": "buzz", "snake": "hiss", "horse": "neigh", "pig": "oink", "mouse": "squeak",
}

COLOUR_OF = {
    "the sky": "blue", "grass": "green", "a banana": "yellow", "a lemon": "yellow", "snow": "white", "coal": "black",
    "a tomato": "red", "blood": "red", "milk": "white", "the sun": "yellow", "a carrot": "orange", "chocolate": "brown",
    "a leaf": "green", "the sea": "blue", "an elephant": "grey", "a cherry": "red", "the night": "black",
}

# Each fact is (questions, answers): any question may get any answer.
FACTS = [
    (["How many days are in a week?", "How many days does a week have?"], ["A week has 7 days."]),
    (["How many months are in a year?", "How many months does a year have?"], ["A year has 12 months."]),
    (["How many hours are in a day?", "How many hours does a day have?"], ["A day has 24 hours."]),
    (["How many minutes are in an hour?", "How many minutes does an hour have?"], ["An hour has 60 minutes."]),
    (["How many seconds are in a minute?"], ["A minute has 60 seconds."]),
    (["How many legs does a dog have?", "How many legs does a cat have?"], ["It has 4 legs."]),
    (["How many legs does a spider have?"], ["A spider has 8 legs."]),
    (["How many legs does a bird have?"], ["A bird has 2 legs."]),
    (["How many wheels does a car have?"], ["A car has 4 wheels."]),
    (["How many wheels does a bicycle have?", "How many wheels does a bike have?"], ["A bicycle has 2 wheels."]),
    (["How many sides does a triangle have?"], ["A triangle has 3 sides."]),
    (["How many sides does a square have?"], ["A square has 4 sides."]),
    (["How many letters are in the English alphabet?"], ["The English alphabet has 26 letters."]),
    (["How many seasons are there?", "Name the four seasons.", "List the seasons."],
     ["The four seasons are spring, summer, autumn and winter."]),
    (["What do bees make?", "Who makes honey?"], ["Bees make honey."]),
    (["Where do fish live?"], ["Fish live in water."]),
    (["What is ice?", "What is ice made of?"], ["Ice is frozen water."]),
    (["What do plants need to grow?", "What does a plant need?"], ["A plant needs water, light, air and soil."]),
    (["What is the largest planet?", "Which planet is the biggest?"], ["Jupiter is the largest planet."]),
    (["Which planet do we live on?", "What planet do we live on?"], ["We live on the planet Earth."]),
    (["What is the biggest animal?", "What is the largest animal?"], ["The blue whale is the largest animal."]),
    (["Does the sun rise in the east?", "Where does the sun rise?"], ["The sun rises in the east."]),
    (["Where does the sun set?"], ["The sun sets in the west."]),
    (["What is a byte?", "How many bits are in a byte?"], ["A byte is a group of 8 bits."]),
    (["What is a computer?"], ["A computer is a machine that follows instructions and works with data."]),
    (["What is a robot?"], ["A robot is a machine that can do work by itself."]),
    (["What is rain?", "Where does rain come from?"], ["Rain is water that falls from the clouds."]),
    (["What is the moon?"], ["The moon is a ball of rock that goes around the Earth."]),
    (["What is the sun?"], ["The sun is the star at the centre of our solar system."]),
    (["What is a book?"], ["A book is a set of pages that you can read."]),
    (["What is a friend?"], ["A friend is somebody who likes you and helps you."]),
]

# Words to spell, repeat and count; also single words in other prompts.
COMMON = """apple garden window river table bread paper stone cloud winter summer music letter yellow silver planet
rocket bridge castle forest ocean island mountain market school teacher doctor pencil basket bottle button candle
carpet circle coffee corner cotton dinner dragon engine family farmer feather finger flower friend guitar hammer
harbour honey jacket kitchen ladder lantern lemon lesson machine mirror monkey morning needle number orange
palace parrot pepper picture pillow pocket rabbit ribbon saddle sailor season shadow signal spider spoon square
station sunset ticket tiger tomato tunnel turtle valley violet wagon water weather whisper wizard kernel process
memory token agent queue core slot tool model prompt snapshot cache disk thread system cat dog sun moon star tree
book bird fish ship lamp door road rain snow wind fire leaf rose king queen hand milk cake ball boat coin drum
frog gate hill kite lake nest nose park ring sand shoe song tent wave wolf zebra hello world green blue""".split()

PHRASES = """the cat sat on the mat|agents share one kernel|hello world|the sun is warm today|snapshots save the day
a quick fox runs home|we like green tea|the queue is short|please save my work|every process has a pid
rain falls on the roof|the train leaves at noon|memory is not magic|the core is busy now|my friend has a red bike
good morning everyone|small models can talk|one step at a time|the moon is bright tonight|two birds sing in a tree
keep it simple|the garden is full of roses|she reads a long book|he walks along the river|time to go home
the door is open|all tests are green|the lamp is on the table|open the window please|never give up"""
PHRASES = [part.strip() for part in PHRASES.replace("\n", "|").split("|")]
