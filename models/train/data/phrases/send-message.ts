import { lines, type Phrases } from "../phrases.js";

export const SEND_MESSAGE: Phrases = {
  about: lines(`
    Sends a message to an agent
    Sends a text to a person
    Delivers a message
    Writes a message to somebody
    Posts a message
    Sends mail to another agent
    Tells somebody something
    Sends words to somebody
    Messenger
    Gives a message to a person or an agent
    Mails a text
    Passes a message on
    Send a message
    Message sender
    Use this to tell a person or an agent something
    Returns ok when the message was delivered
    Sends a short text to the given receiver
    Messaging service
    Chat: send
    Lets somebody know something
    Transmits a text to a receiver
    Sends text messages
    Delivers words to another agent or a person
    Contacts a person or agent with a message
    Post a text to somebody's inbox
    Sends a note to somebody else
    Talks to another agent
    Drops somebody a line
    Call this to pass a message to somebody
    Outgoing messages
    Informs a person or an agent
    Tool for writing to people and agents
    Sends what you want to say to a receiver
    Send text to a named receiver
    Messages another agent
    Forwards a text to a person
    Brings a message to its receiver
    Writes to a colleague
    Communicates with other agents
    Sends a chat message
    Puts a message into the inbox of an agent
    Notify a person or an agent
    Message delivery
    Sends one message to one receiver
    Speaks to people by text message
  `),
  questions: lines(`
    Can you tell {to}: "{text}"?
    {to} should know: "{text}". Can you send that?
    Could you let {to} know "{text}"?
    Would you send "{text}" to {to}?
    Please let {to} know: "{text}".
    I want {to} to know: "{text}". Please tell them.
    Can you write {to} that "{text}"?
    Pass this on to {to}: "{text}".
    {to} needs a message: "{text}".
    Can you send {to} "{text}"?
    Tell {to} "{text}".
    I wonder if you could tell {to}: "{text}".
    message for {to}: "{text}"
    {to} is waiting for news. Please write "{text}".
    Could you send a message to {to} saying "{text}"?
    Would you please pass "{text}" on to {to}?
    "{text}" is what I want to say to {to}. Can you send it?
    It would be nice if you told {to}: "{text}".
    tell {to}: "{text}"
    I have no time to write to {to} myself. Please say "{text}".
    Send a note to {to} with the words "{text}".
    Can {to} get this message from me? "{text}"
    {to} asked me for news, so tell them "{text}".
    Please write {to} a message: "{text}".
    I think {to} ought to hear this: "{text}".
    send {to} "{text}"
    Is it possible to let {to} know "{text}"?
    My boss wants {to} to hear this: "{text}". Please send it.
    Could you drop {to} a line that says "{text}"?
    Send "{text}" to {to}, please.
    I would like to tell {to}: "{text}". Can you do that?
    msg {to} "{text}"
    Maybe {to} does not know yet. Please tell them "{text}".
    Would you message {to} with "{text}"?
    Give {to} this message: "{text}".
    I need to tell {to} "{text}". Please pass it on.
    It would be good to let {to} know "{text}".
    "{text}", please send that to {to}
    Can you get this to {to}: "{text}"?
    We have news for {to}. Please send "{text}".
    Write to {to} and say "{text}".
    pls let {to} know "{text}"
    Could {to} please be told "{text}"?
    Does {to} know it already? If in doubt, send them "{text}".
    Can you say "{text}" to {to} for me?
    Please inform {to}: "{text}".
    I hope you can send {to} a text: "{text}".
    to {to}: "{text}"
    I promised to keep {to} informed. Please write "{text}".
    The message is "{text}" and it goes to {to}.
    Could you text {to} "{text}"?
    I want to send {to} a message. It says "{text}".
    {to} must hear about this: "{text}". Can you write to them?
    text {to} "{text}"
    My hands are full. Can you write "{text}" to {to}?
    Would you be so kind to tell {to} "{text}"?
    Send this to {to}: "{text}".
    I would be glad if {to} got this message: "{text}".
    Somebody has to tell {to} "{text}". Can you?
    Please deliver this to {to}: "{text}".
    can u tell {to} "{text}"
    Do you think you could write to {to}: "{text}"?
    Since {to} is not here, please send them the words "{text}".
    Reach out to {to} and tell them "{text}".
    Can you pass a message to {to}? It is "{text}".
    new message to {to}, text "{text}"
    I want "{text}" to be sent to {to}.
    {to} will want to know: "{text}". Please pass it on.
    What I want {to} to read is "{text}". Please send it.
    Could you forward "{text}" to {to}?
    It is time to tell {to}: "{text}". Please do so.
    Please send {to} a short message with the text "{text}".
    {to} "{text}" send it pls
    Could you notify {to}: "{text}"?
    I am in a hurry. Just write {to} "{text}".
    Would it be possible to send "{text}" to {to} now?
    Let {to} have this message: "{text}".
    We should tell {to} about it. Send "{text}".
    just say "{text}" to {to}
    Will you let {to} know: "{text}"?
  `),
  orders: lines(`
    send {to} the message "{text}"
    tell {to} "{text}"
    write to {to}: "{text}"
    send "{text}" to {to}
    send a message to {to} that says "{text}"
    message {to} "{text}"
    let {to} know "{text}"
    pass "{text}" on to {to}
    give {to} the message "{text}"
    inform {to}: "{text}"
    send a message to {to}: "{text}"
    send {to} "{text}"
    write {to} a message that says "{text}"
    write "{text}" to {to}
    say "{text}" to {to}
    text {to} "{text}"
    send the words "{text}" to {to}
    notify {to}: "{text}"
    deliver the message "{text}" to {to}
    forward "{text}" to {to}
    send {to} a note that says "{text}"
    drop {to} a line: "{text}"
    send a text to {to} with the words "{text}"
    pass this on to {to}: "{text}"
    post the message "{text}" to {to}
    give {to} this message: "{text}"
    tell {to} this: "{text}"
    let {to} know this: "{text}"
    write a short message to {to}: "{text}"
    send {to} a text that reads "{text}"
    reach out to {to} and say "{text}"
    write to {to} and say "{text}"
    send to {to}: "{text}"
    send to {to} the message "{text}"
    pass the message "{text}" to {to}
    bring {to} the message "{text}"
    get the message "{text}" to {to}
    message {to} with the text "{text}"
    send {to} a message with the text "{text}"
    send a note to {to} saying "{text}"
    inform {to} with the message "{text}"
    transmit "{text}" to {to}
    tell {to} in a message "{text}"
    send {to} the following: "{text}"
    say to {to}: "{text}"
    send this text to {to}: "{text}"
    report "{text}" to {to}
    write {to} "{text}"
    send {to} the text "{text}"
    deliver "{text}" to {to}
    contact {to} with the message "{text}"
    send {to} a line with "{text}"
    send out "{text}" to {to}
    let {to} have the message "{text}"
    make sure {to} gets the message "{text}"
  `),
};
