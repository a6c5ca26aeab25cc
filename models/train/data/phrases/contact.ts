import { lines, type Phrases } from "../phrases.js";

export const CONTACT: Phrases = {
  about: lines(`
    Looks up the phone number of a person
    Phone book
    Returns a phone number
    Finds a person's number
    Contact data of a person
    The telephone number of somebody
    Gets the number to call somebody
    Telephone book
    Finds out how to call a person
    Phone directory
    Telephone number by name
    Address book with phone numbers
    Get phone number by name
    Returns the phone number of the given person
    Use this to find out how somebody can be called
    Contact lookup
    Looks a person up in the address book
    Retrieves contact details for a person
    Phone number search
    Given a name, returns the telephone number
    Number of a contact
    Search contacts
    Use it when the user wants to call somebody
    Queries the phone directory
    Finds a contact
    The number under which a person can be reached
    Reads a phone number from the contact list
    Contacts: phone number of a person
    Telephone directory of the company
    Who has which phone number
    Directory service for phone numbers
    Tells which number to dial for a person
    Fetch a contact's phone number
    Shows how to reach a person by phone
    Phone numbers of people
    Mobile number of a colleague
    Gives the number of a friend or colleague
    Contact information
    Person to phone number
    Looks in the phone book for a name
    Number lookup for people
    Provides the telephone number for a name
    Gets a person's contact entry
    Says how somebody can be reached on the phone
    People directory
    Call number of a person
    Dials help: name in, digits out
    Supplies the landline or cell number of someone
    Yellow pages for staff and friends
    Who to ring and on which line
    Hands out telephone digits
    Rolodex
    Card index of people with their phone numbers
    Switchboard list: extension of each person
  `),
  questions: lines(`
    What is the phone number of {who}?
    What is {who}'s number?
    How can I call {who}?
    Which number does {who} have?
    Do you have the number of {who}?
    Phone number of {who}?
    Under which number can I reach {who}?
    Tell me the number of {who}.
    I want to call {who}. What is the number?
    Can you give me {who}'s phone number?
    How do I reach {who} by phone?
    What number has {who}?
    phone number of {who}
    phone {who}?
    number of {who}?
    {who} phone number
    {who}'s number please
    {who}, phone number?
    contact {who}: phone number
    need the number of {who}
    what's {who}'s number
    how do i call {who}
    got {who}'s number?
    telephone number of {who} pls
    whats the phone number of {who}
    What is the telephone number of {who}?
    What is {who}'s phone number?
    What is {who}'s mobile number?
    What number do I dial for {who}?
    Which number do I have to dial to reach {who}?
    Which number do I call to talk to {who}?
    Which phone number belongs to {who}?
    Which phone number do we have for {who}?
    What number is in the phone book for {who}?
    How can {who} be reached by phone?
    How can I reach {who} on the phone?
    How can I get {who} on the phone?
    How do we call {who}?
    Where can I call {who}?
    At which number can I call {who}?
    On what number can {who} be called?
    Is there a phone number for {who}?
    Is {who} in the phone book?
    Is {who} in my contacts? I need the number.
    Do we have a phone number for {who}?
    Do you have {who}'s telephone number?
    Have you got the phone number of {who}?
    {who} has which phone number?
    Give me {who}'s number, please.
    Please give me the phone number of {who}.
    Please look up {who} in the phone book.
    Please find {who}'s telephone number.
    Show me the phone number of {who}.
    Could you find the phone number of {who}?
    Could you look up {who}'s number for me?
    Would you look for {who} in my contacts?
    Can I have the phone number of {who}?
    May I have {who}'s number?
    I wonder what {who}'s phone number is.
    I wonder how I can reach {who} by phone.
    Any idea what number {who} has?
    Any idea how to get {who} on the phone?
    Do you know {who}'s phone number?
    Do you know how I can call {who}?
    I would like to know the phone number of {who}.
    I would like to call {who}, but I do not have the number.
    It would be good to have {who}'s number.
    I need a phone number for {who}.
    I need to know under which number {who} can be called.
    Let me know how I can call {who}.
    I am looking for the phone number of {who}.
    I do not know {who}'s number. Do you?
    I was wondering if you have a phone number for {who}.
    I lost the number of {who}. Can you look it up?
    I have a new phone. What was {who}'s number again?
    I have to call {who} now. Which number is it?
    I must talk to {who}. What is the phone number?
    I want to talk to {who} on the phone. What number do I dial?
    I need to speak to {who} at once. How do I call?
    It is urgent: what is the phone number of {who}?
    My boss wants to call {who}. What is the number?
    My mother asks for {who}'s phone number.
    A colleague needs the phone number of {who}.
    A customer wants to speak to {who}. Which number can I give?
    Nobody opens the door. What is {who}'s phone number?
    We are waiting for {who}. Is there a number we can call?
    {who} did not come to work. Under which number can I call?
    {who} wanted me to call. What is the number?
    {who} is not at the office. How can I reach them by phone?
    {who} should help us with this. Do we have a phone number?
    I promised to call {who}. Can you find the number?
    Before I call {who}: do I have the right number? What is it?
    Hello! I am trying to reach {who}. What is the phone number?
    Hi, which number does {who} have now?
    Quick question: what is {who}'s telephone number?
    About {who}: what phone number do we have?
    And {who}? What is the phone number there?
    I have to cancel dinner. What number can I ring {who} on?
    My car broke down. I need to ring {who}, which number?
    I was hoping to hear {who}'s phone number.
    You would do me a favour if you gave me {who}'s phone number.
    Kindly supply the telephone number of {who}.
    Would you mind looking up {who}'s phone number?
    I'd be grateful for the telephone number of {who}.
    Might I trouble you for {who}'s phone number?
    {who} tel?
    tel {who}
    {who} cell number
    digits for {who}?
    ring {who}, which number?
    hey, got a phone number for {who}?
    uh, what was {who}'s number again
    gimme {who}'s phone number
    Come on, {who}'s phone number, fast!
    Hurry, there's a fire! What number do I dial for {who}?
    What's the landline of {who}?
    What's the cell phone number of {who}?
    Which extension does {who} have?
    What digits must I press to ring {who}?
    Has {who} got a telephone? Under what number?
    Has {who} left us a phone number?
    Did anyone write down {who}'s phone number? I need it.
    I'd love to chat with {who} by phone. What number should I use?
    I want to wish {who} a happy birthday by phone. Which number do I ring?
    My cell was stolen and with it {who}'s number. Could you fetch it?
    I deleted {who} from my phone by mistake. What's that number?
    I scribbled down {who}'s number but cannot read it. What is it?
    The paper with {who}'s phone number got wet. Please look it up.
    The receptionist should ring {who}. Which number is correct?
    The courier must phone {who} and asks for the number.
    The school wants to phone {who}. What number should I tell them?
    Grandma would like to ring {who}. What must she dial?
    For the emergency card I need {who}'s phone number.
    For the wedding planner, please tell me {who}'s phone number.
    To arrange a ride I should phone {who}. The number, please?
    To fill in this form I need the telephone number of {who}.
    If I wanted to ring {who}, what would I dial?
    With which number do I get through to {who}?
    Getting hold of {who} by phone, how does that work? Which number?
    {who} missed my call. Which number should I try?
    {who}'s line, which number is it?
    {who} must be phoned at once. Number?
    On which line does {who} pick up?
    Let me ring {who}. The number, please.
    The one phone number I lack is {who}'s.
  `),
  orders: lines(`
    look up the phone number of {who}
    find the number of {who}
    get {who}'s phone number
    tell me the phone number of {who}
    search the number of {who}
    look up how to call {who}
    give me the phone number of {who}
    fetch the phone number of {who}
    find {who} in the phone book
    look up {who}'s phone number
    look up the number of {who}
    look up the telephone number of {who}
    look up {who} in the phone book
    look up {who} in my contacts
    look up {who} in the phone directory
    look up under which number I can reach {who}
    look for the phone number of {who}
    look for {who}'s number
    look in the phone book for {who}
    find the phone number of {who}
    find {who}'s phone number
    find me the number of {who}
    find a phone number for {who}
    find {who} in my contacts
    find {who} in the phone directory
    find out the phone number of {who}
    find out {who}'s number
    find out how to call {who}
    find out which number {who} has
    find out how I can reach {who} by phone
    get the phone number of {who}
    get the number of {who}
    get me {who}'s number
    get me the telephone number of {who}
    get the contact of {who}
    give me {who}'s number
    give me {who}'s telephone number
    give me the number to call {who}
    tell me {who}'s phone number
    tell me how to call {who}
    tell me which number {who} has
    tell me what number to dial for {who}
    tell me how I can reach {who} by phone
    show me the phone number of {who}
    show me {who}'s number
    show the telephone number of {who}
    search the phone number of {who}
    search the phone book for {who}
    search my contacts for {who}
    search for {who}'s phone number
    fetch {who}'s number
    fetch the telephone number of {who}
    retrieve the phone number of {who}
    retrieve {who}'s contact
    check the phone number of {who}
    check the phone book for {who}
    check which number {who} has
    check what {who}'s phone number is
    see which phone number {who} has
    see what {who}'s number is
    see how to reach {who} by phone
    query the phone number of {who}
    let me know {who}'s phone number
    ask the phone directory for {who}
    bring me the phone number of {who}
    supply {who}'s phone number
    dig up the phone number of {who}
    dig out {who}'s telephone number
    hunt down a phone number for {who}
    track down {who}'s phone number
    obtain the phone number of {who}
    hand me {who}'s phone number
    pass me the telephone number of {who}
    read me the phone number of {who}
    read out {who}'s number
    name the number I must dial for {who}
    state the telephone number of {who}
    print {who}'s phone number
    pull up {who}'s contact card
    pull {who}'s number from the directory
    open the contact entry of {who}
    tell me {who}'s cell number
    tell me which extension {who} has
    give me the landline of {who}
    find the digits to ring {who}
    find out on which number to ring {who}
    help me get hold of {who} by phone
    check whether there is a phone number for {who}
    remind me what {who}'s phone number is
  `),
};
