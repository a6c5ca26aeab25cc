import { lines, type Phrases } from "../phrases.js";

export const ADD_DAYS: Phrases = {
  about: lines(`
    Adds days to a date
    Gives the date some days later
    Moves a date by a number of days
    Date plus days
    Shifts a date
    Calculates a later date
    Counts days forward from a date
    Returns a date after some days
    The date a number of days later
    Calendar: date plus days
    Goes forward in the calendar
    Finds a date in the future
    Counts on from a date
    Add days to a date
    Adds a number of days to a date
    Returns the date that is some days later
    Returns a new date
    Return date plus a number of days
    Gets the date after a number of days
    Use this to add days to a date
    Use this to find a date some days from a start
    Date calculator that adds days
    Date addition
    Date shift by days
    Days added to a date
    A date plus a number of days
    Start date plus days
    Takes a date and a number of days and returns the later date
    Calculates the date n days after a start date
    Computes a future date
    Computes the end date from a start date and a number of days
    Finds the date that comes some days after another
    Works out which date comes a number of days later
    Tells which date it will be after some days
    Says what date it is some days on
    Moves forward in the calendar by days
    Advances a date by days
    Pushes a date forward
    Puts a date off by some days
    Counts forward from a start date
    End date for a period of days
    Finds when a period of days is over
    Gives the end date of a number of days
    Later date from a start date
    For adding days to calendar dates
    Calendar helper: adds days
    Jumps ahead by a number of days
    The date after so many days
    Gives back the date moved forward by the days
    Date after N days
    Due date from a start date and days
    Shift a date forward
    Tells when a deadline falls
    Extends a date by a given length of days
    Rolls a date onward
    Postpones a calendar date by n days
    Turns a start and a duration in days into a finishing date
    Deadline maker: start date and days allowed
    Figures out the expiry date
    Hops over so many days on the calendar
  `),
  questions: lines(`
    What date is {days} days after {date}?
    Which day is {days} days after {date}?
    What is {date} plus {days} days?
    Which date comes {days} days after {date}?
    It is {date}. What date is it in {days} days?
    When is {days} days after {date}?
    What is the date {days} days from {date}?
    Tell me the date {days} days after {date}.
    What day will it be {days} days after {date}?
    Which date is {days} days later than {date}?
    Starting on {date}, what date is it after {days} days?
    I start on {date}. What is the date {days} days later?
    What's the date {days} days after {date}?
    What is the date {days} days later than {date}?
    What date do I get when I add {days} days to {date}?
    What date comes {days} days after {date}?
    What will the date be {days} days after {date}?
    Which date do I reach {days} days after {date}?
    Which date is {days} days from {date}?
    Add {days} days to {date}.
    Can you add {days} days to {date}?
    Could you give me the date {days} days after {date}?
    Please tell me which date is {days} days after {date}.
    Give me the date {days} days from {date}.
    {days} days after {date} is what date?
    {date} plus {days} days is which date?
    {date} and then {days} days more, what date is that?
    From {date}, what is the date {days} days later?
    From {date} on, which date is {days} days ahead?
    If I add {days} days to {date}, what date is it?
    If I count {days} days from {date}, where do I end?
    If today is {date}, what date is it in {days} days?
    Counting {days} days from {date}, which date do I get?
    After {date}, which date comes {days} days later?
    On what date do {days} days end that start on {date}?
    When are {days} days over if they start on {date}?
    When will {days} days have passed since {date}?
    When do I get to {days} days after {date}?
    In {days} days from {date}, what is the date?
    Today is {date}. What will be the date in {days} days?
    Take {date} and go {days} days on. What date is it?
    Beginning with {date}, what date is it {days} days on?
    Which calendar date is {days} days past {date}?
    {date} plus {days} days
    {date} + {days} days?
    {days} days after {date}
    {days} days from {date}?
    date {days} days after {date}
    add {days} days to {date}
    what date is {days} days after {date}
    whats {date} plus {days} days
    when is {days} days after {date}
    start {date}, {days} days later is when?
    date in {days} days from {date} please
    today is {date}, which date in {days} days
    I wonder what date it is {days} days after {date}.
    I wonder which date comes {days} days after {date}.
    Any idea what date is {days} days after {date}?
    Any idea which date {date} plus {days} days is?
    It would be good to know the date {days} days after {date}.
    I would like to know the date {days} days from {date}.
    I'd like to know when {days} days from {date} are over.
    Do you know which date is {days} days after {date}?
    I need the date {days} days after {date}.
    I am looking for the date that is {days} days after {date}.
    I have to know what {date} plus {days} days is.
    Let me know which date it is {days} days after {date}.
    I am not sure which date is {days} days later than {date}.
    Perhaps you can tell me what date it will be {days} days after {date}.
    Could you find out which date comes {days} days after {date}?
    My boss wants it done {days} days after {date}. Which date is that?
    My holiday starts on {date} and lasts {days} days. When does it end?
    We signed on {date} and have {days} days. What is the last date?
    I got a bill on {date} and have to pay {days} days later. What date is that?
    The course begins on {date} and goes on for {days} days. On what date is it over?
    The seeds went in on {date} and need {days} days. What date will they be ready?
    Our project started on {date}. What is the date after {days} days of work?
    The parcel left on {date} and takes {days} days. On which date will it come?
    My pass was made on {date} and is good for {days} days. Until which date is that?
    The doctor wants to see me {days} days after {date}. What date is it?
    The meeting of {date} is put off by {days} days. What is the new date?
    I moved in on {date}. Which date is {days} days after that?
    The baby was born on {date}. On what date is she {days} days old?
    We leave on {date} and come home {days} days later. On which date are we back?
    For my plan I need to know: what date is {days} days after {date}?
    The contract is from {date} and runs {days} days. On what date does it end?
    I can have the car for {days} days from {date}. What date is it then?
    Before I answer them: which date is {days} days after {date}?
    I have to book a room. Which date falls {days} days after {date}?
    The guarantee dates from {date} and covers {days} days. What is its closing date?
    My visa was stamped on {date} and allows {days} days. When must I leave?
    The library lent me this on {date} for {days} days. What is the return date?
    Rent is due {days} days after {date}. Please name that date.
    I was hoping to hear which date lies {days} days beyond {date}.
    You would do me a favour if you added {days} days to {date}.
    Kindly state the date that follows {date} by {days} days.
    Would you mind adding {days} days to {date}?
    I'd be grateful for the date {days} days after {date}.
    deadline? start {date}, {days} days allowed
    {date}, plus {days} days, quickly please
    due date: {days} days after {date}
    so {days} days on from {date}, when's that?
    hey, what date do we land on {days} days after {date}
    okay, {date}, now hop {days} days forward, where are we?
    Come on, just the date {days} days after {date}!
    Hurry, I need {date} plus {days} days.
    My trial began on {date} and expires after {days} days. On what date is that?
    The cheese was made on {date} and must ripen for {days} days. When can we eat it?
    Grandma sails on {date} for {days} days. Which date does her cruise finish?
    The judge gave us {days} days from {date}. What is our deadline?
    Please extend {date} by {days} days.
    Can {date} be postponed by {days} days? Name the resulting date.
    Suppose the clock starts on {date}; which date do I hit {days} days later?
    Say we wait {days} days from {date}. What would the calendar show?
    With {days} days to go from {date}, what is the final date?
    Exactly {days} days following {date}, what is the date?
    The eggs were laid on {date} and hatch in {days} days. What date do we see chicks?
    My diet kicks off on {date}. On what date will I be {days} days into it?
    The invoice of {date} gives {days} days to settle. What is the last date?
    My leave starts {date}; {days} days afterwards I return. Tell me that date.
    To fill in this form I need the date {days} days after {date}.
    For the wedding invitation: which date is {days} days after {date}?
    The calendar on my wall is too short. What is {days} days past {date}?
    My fingers aren't enough to count {days} days from {date}. What date comes out?
    Help me with a deadline: {days} days, beginning {date}.
    I can't figure out which date {days} days after {date} falls on.
    The tournament opens {date}, and the final is {days} days later. Date of the final?
    Shipping takes {days} days and they dispatched it on {date}. Arrival date?
    The ticket, bought {date}, stays valid for {days} days. When does it expire?
    What would be the date if we delayed {date} by {days} days?
    Where does the calendar stand {days} days after {date}?
    {days} sleeps after {date}, what is the date?
    {days} days of grace run from {date}; what is the closing date?
    By adding {days} days to {date}, which date results?
    Somebody asked me for the date {days} days after {date} and I had no clue.
    The builder promises to finish {days} days after {date}. Could you name the date?
    The milk was opened on {date} and keeps for {days} days. Until what date is it fine?
    Our next inspection is {days} days after {date}, so I need its date.
    Mind telling me the date once {days} days have gone by after {date}?
  `),
  orders: lines(`
    add {days} days to {date}
    find the date {days} days after {date}
    count {days} days from {date}
    move {date} by {days} days
    give me the date {days} days after {date}
    go {days} days forward from {date}
    work out the date {days} days after {date}
    tell me the date {days} days after {date}
    shift {date} by {days} days
    add {days} days to the date {date}
    add another {days} days to {date}
    find out the date {days} days after {date}
    find out what date is {days} days after {date}
    find out which date comes {days} days after {date}
    find the date that is {days} days after {date}
    find the date {days} days from {date}
    find out what {date} plus {days} days is
    count {days} days on from {date}
    count {days} days forward from {date}
    count {days} days ahead from {date}
    count forward {days} days from {date}
    move {date} forward by {days} days
    move the date {date} by {days} days
    move {date} on by {days} days
    shift the date {date} by {days} days
    shift {date} forward by {days} days
    push {date} to the date {days} days later
    push the date {date} forward by {days} days
    put off {date} by {days} days
    advance {date} by {days} days
    advance the date {date} by {days} days
    go {days} days on from {date}
    go {days} days ahead from {date}
    go from {date} to the date {days} days later
    jump {days} days ahead from {date}
    start on {date} and go {days} days forward
    start at {date} and add {days} days
    take {date} and add {days} days
    take the date {date} and go {days} days on
    give me the date {days} days from {date}
    give me {date} plus {days} days
    give me the date that comes {days} days after {date}
    get the date {days} days after {date}
    get {date} plus {days} days
    get me the date {days} days later than {date}
    tell me which date is {days} days after {date}
    tell me what date it is {days} days after {date}
    tell me what {date} plus {days} days is
    tell me the date {days} days from {date}
    work out {date} plus {days} days
    work out which date is {days} days after {date}
    work out what date comes {days} days after {date}
    calculate the date {days} days after {date}
    calculate {date} plus {days} days
    compute the date {days} days after {date}
    figure out the date {days} days after {date}
    show me the date {days} days after {date}
    show me which date is {days} days after {date}
    check which date is {days} days after {date}
    see what date is {days} days after {date}
    look up the date {days} days after {date}
    let me know the date {days} days after {date}
    say which date comes {days} days after {date}
    extend {date} by {days} days
    postpone {date} by {days} days
    delay {date} by {days} days
    roll {date} forward {days} days
    hop {days} days forward from {date}
    skip {days} days ahead from {date}
    name the date {days} days after {date}
    state the date that follows {date} by {days} days
    determine the date {days} days after {date}
    set the deadline {days} days after {date} and tell me that date
    work out a deadline of {days} days from {date}
    from {date} move {days} days ahead
    from {date} count on {days} days and tell me the date
    to {date} add {days} days
    let {days} days pass from {date} and say what date it is
    increase {date} by {days} days
    tack {days} days onto {date}
    put {days} days on top of {date}
    take {date}, wait {days} days and name the date
    establish which date falls {days} days after {date}
    print the date {days} days after {date}
    use the calendar to go {days} days past {date}
    help me find the due date {days} days after {date}
    discover what date lies {days} days beyond {date}
    tell me when a period of {days} days from {date} expires
    turn {date} into the date {days} days later
  `),
};
