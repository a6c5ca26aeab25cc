import { lines, type Phrases } from "../phrases.js";

export const CONVERT: Phrases = {
  about: lines(`
    Converts a value from one unit to another
    Changes units
    Unit conversion
    Converts measures
    Converts quantities between units
    Turns a value in one unit into another unit
    Converts lengths and weights
    Unit converter
    Changes a measure from one unit to another unit
    Calculates a value in another unit
    Gives a value in another unit
    Turns miles into kilometres and so on
    Recalculates a measure in other units
    Transforms units
    How much a quantity is in another unit
    Convert units
    Converts between units
    Convert a value to another unit
    Converts a number from one unit of measure to another
    Returns the value in the target unit
    Returns a quantity in a different unit
    Use this to convert units of measure
    Use this to turn one unit into another
    Unit change
    Changes a quantity into another unit
    Convert lengths, weights and times
    Lengths, weights, volumes and times in other units
    Takes a value and two units and returns the converted value
    Conversion of units
    Conversion of measures
    Measure conversion tool
    Converts from a source unit to a target unit
    Gets the same quantity in another unit
    Expresses a value in another unit
    Translates a measure into a different unit
    Switches a value to other units
    Feet to metres, pounds to kilograms and more
    Miles to kilometres, hours to minutes and the like
    Works out how many of one unit make up another
    Says how much something is in other units
    Tells what a measure is in another unit
    Computes a value in a different unit of measure
    Rewrites a quantity in a new unit
    Helper for units of measure
    For changing units
    Convert a physical quantity
    Value plus unit in, value in new unit out
    Units calculator
    Converts length, weight, volume or time
    Swaps the unit of a value
    Gives a length, weight or time in another unit
    Convert value from unit to unit
    Metric and imperial measures made easy
    Ruler and scale translator
    Swaps one measuring system for another
    Equivalent of a quantity in a second unit
    Restates a measurement
    Matches a measurement to its equivalent
    Cook's and traveller's aid for foreign units
    Rescales a quantity
  `),
  questions: lines(`
    How many {to} are {value} {from}?
    What is {value} {from} in {to}?
    How much is {value} {from} in {to}?
    {value} {from} in {to}?
    What are {value} {from} in {to}?
    I need {value} {from} in {to}.
    Can you tell me {value} {from} in {to}?
    {value} {from} are how many {to}?
    How many {to} make {value} {from}?
    Tell me what {value} {from} are in {to}.
    How much are {value} {from} in {to}?
    Give me {value} {from} in {to}.
    I have {value} {from}. How many {to} is that?
    What do {value} {from} make in {to}?
    Please tell me how many {to} are {value} {from}.
    What would {value} {from} be in {to}?
    Convert {value} {from} to {to}.
    What's {value} {from} in {to}?
    How many {to} are there in {value} {from}?
    How many {to} do {value} {from} have?
    How many {to} is {value} {from}?
    How many {to} go into {value} {from}?
    How many {to} will I have if I have {value} {from}?
    In {to}, how much is {value} {from}?
    In {to}, what are {value} {from}?
    Into how many {to} can I turn {value} {from}?
    Can you convert {value} {from} to {to}?
    Could you change {value} {from} into {to} for me?
    Would you please give me {value} {from} in {to}?
    Please convert {value} {from} into {to}.
    {value} {from} equals how many {to}?
    {value} {from} is the same as how many {to}?
    {value} {from}, how many {to} is that?
    {value} {from} make how many {to}?
    What is the value of {value} {from} in {to}?
    What is {value} {from} when I say it in {to}?
    To how many {to} do {value} {from} come?
    What do I get in {to} for {value} {from}?
    Tell me how many {to} there are in {value} {from}.
    Show me {value} {from} in {to}.
    If I convert {value} {from} to {to}, what do I get?
    What number of {to} is equal to {value} {from}?
    How do I write {value} {from} in {to}?
    Which number of {to} is the same as {value} {from}?
    convert {value} {from} to {to}
    {value} {from} to {to}
    {value} {from} in {to}
    {value} {from} into {to} please
    how many {to} in {value} {from}
    how many {to} are {value} {from}
    how much is {value} {from} in {to}
    whats {value} {from} in {to}
    {to} for {value} {from}?
    {value} {from} = how many {to}?
    {value} {from} as {to}
    need {value} {from} in {to}
    unit conversion: {value} {from} to {to}
    I wonder how many {to} {value} {from} are.
    I wonder what {value} {from} would be in {to}.
    Any idea how many {to} are in {value} {from}?
    Any idea what {value} {from} is in {to}?
    It would be good to know how many {to} {value} {from} make.
    I would like to know {value} {from} in {to}.
    I'd like to have {value} {from} in {to}.
    Do you know how many {to} {value} {from} are?
    Do you happen to know what {value} {from} are in {to}?
    I want to see {value} {from} in {to}.
    I need to know how many {to} there are in {value} {from}.
    I am trying to turn {value} {from} into {to}.
    I can't think in {from}. What are {value} of them in {to}?
    Maybe you can tell me what {value} {from} make in {to}.
    I am not sure how many {to} {value} {from} are.
    Let me know how many {to} {value} {from} are.
    It would help me to have {value} {from} in {to}.
    My boss says {value} {from}. What is that in {to}?
    The book says {value} {from}. How many {to} are those?
    The text gives {value} {from}, but I need {to}. How much is it?
    My friend talks of {value} {from}. How many {to} does she mean?
    I only know {to}. How many are {value} {from}?
    I never learned what {from} are. What are {value} {from} in {to}?
    We use {to} at home. What are {value} {from} then?
    For my homework: how many {to} are {value} {from}?
    My list is in {from} but I want {to}. What are {value} {from}?
    The form asks for {to}, and I have {value} {from}. What do I write?
    The plan says {value} {from}, and I would rather have it in {to}.
    Our guests don't know {from}. What do I tell them in {to} for {value} {from}?
    I read something about {value} {from}. How much would that be in {to}?
    Before I go on, I need {to}: how many are in {value} {from}?
    In my notes it says {value} {from}. Please change that to {to}.
    For a report I have to give {value} {from} in {to}. What is it?
    My teacher wants {to}, but I measured {value} {from}. How much is that?
    We measured {value} {from}. Can I have that in {to}?
    I have to bake a cake. How many {to} are {value} {from}?
    I'm sewing curtains, so what are {value} {from} in {to}?
    I was hoping to hear how many {to} {value} {from} are.
    You would do me a favour if you converted {value} {from} to {to}.
    Kindly restate {value} {from} in {to}.
    Would you mind converting {value} {from} to {to}?
    I'd be grateful for {value} {from} expressed in {to}.
    Might I trouble you to convert {value} {from} into {to}?
    {value} {from}, {to}?
    {to} from {value} {from}
    {value} {from} -> {to}
    {value} {from} equivalent in {to}
    in {to} please: {value} {from}
    hey, {value} {from}, what's that in {to}
    uh, {value} {from} is like how many {to}?
    gimme {value} {from} in {to}
    ok now {value} {from} but in {to}
    Come on, {value} {from} in {to}, it's not that hard!
    Hurry, I need to enter {value} {from} as {to}.
    What is the equivalent of {value} {from} in {to}?
    What do {value} {from} correspond to in {to}?
    {value} {from} correspond to how many {to}?
    {value} {from} amount to how many {to}?
    How many {to} would match {value} {from}?
    How many {to} fit into {value} {from}?
    How many {to} does it take to reach {value} {from}?
    Expressed in {to}, what are {value} {from}?
    Measured in {to}, how much are {value} {from}?
    Counted in {to}, {value} {from} would be what?
    Swap {value} {from} for {to}, what's the figure?
    My tool only shows {from}. It reads {value}; what's that in {to}?
    The label prints {value} {from}. What's the equivalent in {to}?
    The recipe calls for {value} {from}, but my kitchen has only {to}. How many?
    The manual demands {value} {from}. Convert it to {to}, please.
    The tailor noted {value} {from}. How many {to} does he mean?
    The sign reads {value} {from}. I think in {to}, so how many is that?
    Grandma always counts in {to}. How do I explain {value} {from} to her?
    My cousin abroad only understands {to}. What do I write for {value} {from}?
    An American told me {value} {from}. Please explain that in {to}.
    {from} confuse me. Please restate {value} of them in {to}.
    I grew up with {to}, so {value} {from} means nothing to me. How many is it?
    The exam wants {value} {from} rewritten in {to}. What's the correct figure?
    For the customs sheet I must enter {value} {from} in {to}.
    To compare both, I require {value} {from} in {to}.
    To buy the right size I need {value} {from} converted to {to}.
    For the drawing, {value} {from} should be shown in {to}.
    Suppose I had {value} {from}. What would that be, in {to}?
    The customer ordered in {from}, exactly {value}. We calculate in {to}. How many?
    Someone wrote {value} {from} where {to} belong. What's the correct figure?
    I keep mixing up {from} and {to}. How many {to} are in {value} {from}?
    Nobody here can say what {value} {from} are in {to}. Can you?
  `),
  orders: lines(`
    convert {value} {from} to {to}
    change {value} {from} into {to}
    turn {value} {from} into {to}
    express {value} {from} in {to}
    get {value} {from} in {to}
    convert {value} {from} into {to}
    recalculate {value} {from} in {to}
    tell me {value} {from} in {to}
    work out {value} {from} in {to}
    find how many {to} are {value} {from}
    transform {value} {from} to {to}
    convert the {value} {from} to {to}
    change {value} {from} to {to}
    turn {value} {from} to {to}
    transform {value} {from} into {to}
    translate {value} {from} into {to}
    translate {value} {from} to {to}
    switch {value} {from} to {to}
    rewrite {value} {from} in {to}
    write {value} {from} as {to}
    put {value} {from} into {to}
    give me {value} {from} in {to}
    give {value} {from} in {to}
    show me {value} {from} in {to}
    show {value} {from} as {to}
    show how many {to} are in {value} {from}
    show me how many {to} {value} {from} are
    tell me how many {to} are in {value} {from}
    tell me how many {to} {value} {from} make
    tell me what {value} {from} are in {to}
    tell me the number of {to} in {value} {from}
    find {value} {from} in {to}
    find out how many {to} are in {value} {from}
    find out what {value} {from} are in {to}
    find the number of {to} in {value} {from}
    work out how many {to} {value} {from} are
    work out how many {to} are in {value} {from}
    work out what {value} {from} make in {to}
    calculate {value} {from} in {to}
    calculate how many {to} {value} {from} make
    compute {value} {from} in {to}
    compute how many {to} are in {value} {from}
    figure out {value} {from} in {to}
    figure out how many {to} {value} {from} are
    get the number of {to} in {value} {from}
    get me {value} {from} in {to}
    get {value} {from} as {to}
    check how many {to} {value} {from} are
    check what {value} {from} are in {to}
    see how many {to} are in {value} {from}
    see what {value} {from} make in {to}
    say how many {to} {value} {from} are
    say what {value} {from} are in {to}
    let me know how many {to} {value} {from} make
    let me have {value} {from} in {to}
    take {value} {from} and convert them to {to}
    take {value} {from} and give them in {to}
    bring {value} {from} into {to}
    state {value} {from} in {to}
    do the conversion of {value} {from} to {to}
    swap {value} {from} for {to}
    restate {value} {from} in {to}
    rescale {value} {from} to {to}
    adapt {value} {from} to {to}
    reckon {value} {from} in {to}
    print {value} {from} in {to}
    display {value} {from} as {to}
    report {value} {from} in {to}
    explain to me what {value} {from} are in {to}
    describe {value} {from} in {to}
    render {value} {from} in {to}
    make {value} {from} into {to}
    name the number of {to} in {value} {from}
    name the equivalent of {value} {from} in {to}
    find the equivalent in {to} of {value} {from}
    tell me what {value} {from} correspond to in {to}
    tell me how many {to} match {value} {from}
    determine how many {to} are in {value} {from}
    count how many {to} fit into {value} {from}
    measure {value} {from} in {to}
    help me convert {value} {from} to {to}
    use the converter on {value} {from} to get {to}
    go from {value} {from} to {to}
    from {from} to {to} convert {value}
    into {to} convert {value} {from}
  `),
};
