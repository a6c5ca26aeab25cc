import { lines, type Phrases } from "../phrases.js";

export const DELETE_FILE: Phrases = {
  about: lines(`
    Deletes a file
    Removes a document
    Erases a file from the disk
    Drops a file
    Throws a file away
    Removes a path
    Gets rid of a file
    Wipes a file
    File remover
    Makes a file go away
    Deletes a document for ever
    Delete a file from the disk
    Use this to remove a file that is not needed any more
    delete file
    Takes a file name and deletes that file
    Removes the file at the given path
    Erases a document
    Clears a file away
    Given a path, deletes what is there
    File deletion
    Lets you throw away documents
    Use this when the user wants to get rid of a file
    remove(path)
    Permanently deletes a file
    Destroys a document
    Remove a file
    Takes a document off the disk
    Deletes files by name
    Cleans up files that nobody needs
    Trash a file
    Delete the document under a path
    Removes text files from the disk
    Wipe a document off the disk
    Makes sure a file is gone
    Unlinks a path
    Puts an end to a file
    Deletes one file, can not be undone
    Erase the file with this name
    File eraser
    Takes a path away
    Removal of a document
    Tool that deletes documents
    Deletes what is stored at a path
    Discards a file
    Moves a file out of the way for good
    Shreds a file so that nobody can read it again
    Destroy what is saved under a name
    rm for one path
    Frees disk space: the named file is lost afterwards
    The opposite of creating a file
    Chucks out an unwanted document
    Use with care, the file can not be restored
    Eliminates a file
    Sends a document into the bin
    Purges one file from storage
    Scraps outdated documents
  `),
  questions: lines(`
    Can you get rid of {path}?
    I do not need {path} any more. Can you delete it?
    Could you throw {path} away?
    Would you remove {path}?
    {path} is old. Can you delete it?
    Nobody needs {path}. Can you remove it?
    Can you wipe {path}?
    {path} should go away.
    I want {path} to be gone.
    Can {path} be deleted?
    delete {path}
    Can you delete {path} for me?
    I wonder if you could remove {path}.
    {path} can go.
    The disk is full. Could you delete {path}?
    Please get rid of {path}.
    rm {path}
    My boss wants {path} to be deleted.
    It would be good if {path} was gone.
    Would you erase the file {path}?
    I made {path} by mistake. Please remove it.
    Is it possible to delete {path}?
    {path} is not needed any longer.
    We are done with {path}. Could you erase it?
    remove {path} pls
    Could the file {path} be removed?
    There is no need for {path} any more, so delete it.
    I'd like you to throw {path} away.
    What about {path}? I think you can delete it.
    The file {path} is full of mistakes. Can you drop it?
    get rid of {path}
    Do we still need {path}? No. Remove it, please.
    I don't want {path} on my disk.
    Would it be possible to get {path} off the disk?
    Nobody uses the document {path}. Could you take it away?
    Can you make {path} go away?
    I'd be glad if you removed {path}.
    Delete the file {path}, it is wrong.
    {path} has to be deleted.
    I have a copy of {path}. You can delete this one.
    file {path} can be deleted
    Would you please drop the file {path}?
    I want you to erase {path}.
    Who needs {path}? Please throw it out.
    The document {path} must go.
    Could you clear {path} from the folder?
    I am cleaning up. Can you remove the file {path}?
    Perhaps you can wipe {path} for me.
    {path}: delete it please
    Let us get rid of {path}.
    It is time to delete {path}.
    Can we delete {path}?
    Nobody should ever see {path}. Please destroy it.
    Would you mind deleting {path}?
    My folder is a mess. Please take {path} out of it for good.
    The file {path} is broken. Could you get rid of it?
    Just erase {path}.
    I ask you to delete the document {path}.
    don't need {path}, remove it
    Could you see to it that {path} is gone?
    Please make sure that {path} is deleted.
    I never use {path}. It can be thrown away.
    How about deleting {path}?
    The customer asked us to erase {path}. Can you do that?
    Can you take {path} off the disk?
    We do not want to keep {path}.
    {path} takes too much room. Would you delete it?
    Am I able to have {path} deleted?
    There is a file {path} that I want to have removed.
    please delete the file {path}
    Somebody left {path} in my folder. Can you throw it out?
    The file called {path} should be erased.
    You may delete {path} now.
    I no longer want {path}.
    Can you do away with {path}?
    If nobody minds, remove {path}.
    This is only trash: {path}. Get it off my disk, please.
    I would like to see {path} deleted.
    throw away {path}
    Could you trash {path}?
    Bin {path}, will you?
    Space is getting tight here. Chuck out {path}.
    I was hoping you could dispose of {path}.
    You would do me a favour if you deleted {path}.
    Shred {path}, it holds private stuff.
    Any chance of {path} being purged today?
    {path} is obsolete. Scrap it.
    Ditch {path} please
    The lawyer insists that {path} be destroyed.
    unlink {path}
    del {path}
    trash: {path}
    rm -f {path} thanks
    Into the bin with {path}!
    Away with {path}, I can not stand it any longer.
    For heaven's sake, finally delete {path}!
    Might I ask you to eliminate {path}?
    Would you be so kind as to erase {path} permanently?
    It's a duplicate, so nuke {path}.
    I saved {path} twice. Kill this copy.
    {path} contains secrets. Shred it at once.
    Since the project ended, {path} is useless. Bin it.
    Turns out {path} was just a test. Please scrap it.
    My storage is almost used up, so sacrifice {path}.
    I regret ever saving {path}. Make it vanish.
    Free some space by deleting {path}.
    The backup is safe, which means {path} is ready for removal.
    Privacy rules force us to purge {path}.
    Deletion of {path}, please.
    Request: removal of {path}.
    Could {path} vanish, please?
    One file bothers me, and that is {path}. Dispose of it.
    {path} is garbage. Out with it.
    {path} is just clutter, toss it.
    Can you toss the file {path} in the bin?
    We agreed to dump {path}. Would you handle the deletion?
    Please have {path} wiped before my colleague arrives.
    I hereby permit you to delete {path}.
    The virus scanner complains about {path}. Eliminate that file.
    Nothing in {path} is worth keeping. Delete it.
    Spring cleaning! {path} is the first file to throw out.
    Say goodbye to {path} and erase it.
    Can I have {path} removed right away?
    Do me a favour and zap {path}.
    hey, that stupid {path} is still there, delete it already
    Outdated stuff like {path} belongs in the bin.
    {path} was temporary. You can get rid of it now.
    I'd sleep better if {path} no longer existed.
    The draft {path} was rejected. Erase it, please.
    What must I say to get {path} deleted?
    Be a dear and remove the file {path}.
    Our contract ended, and thus {path} has to be destroyed.
    Without delay, please delete {path}.
    It embarrasses me, so please let {path} disappear for ever.
    I feel {path} should not exist. Please eliminate it.
    Since I've got a newer version, {path} may be erased.
    My teacher must never find {path}. Quick, delete it!
    Some junk called {path} sits on the disk. Sweep it away.
    Am I right that {path} is empty? In any case, delete it.
    The log {path} has grown huge. Delete that thing.
    Tidy up a bit: remove {path}.
    As for {path}, it is to be deleted.
    Sorry to bother you, but {path} needs to be wiped.
    Once and for all, delete {path}.
    I'm through with {path}, bin it.
  `),
  orders: lines(`
    delete {path}
    remove {path}
    erase {path}
    delete the file {path}
    throw away {path}
    remove the file {path}
    wipe {path}
    get rid of {path}
    clear away {path}
    make {path} disappear
    delete the document {path}
    drop {path}
    erase the file {path}
    throw {path} away
    trash {path}
    take {path} off the disk
    delete {path} for good
    wipe the file {path}
    remove the document {path}
    get rid of the file {path}
    clear {path} from the disk
    destroy {path}
    make sure that {path} is gone
    delete {path} from the disk
    throw out {path}
    see that {path} is deleted
    delete the file named {path}
    drop the file {path}
    do away with {path}
    erase {path} from the folder
    discard {path}
    remove {path} for ever
    delete the file called {path}
    take away the file {path}
    throw the file {path} in the trash
    make the file {path} go away
    wipe {path} off the disk
    erase the document {path}
    remove {path} from the folder
    put {path} in the trash
    delete {path} because nobody needs it
    get {path} off the disk
    discard the file {path}
    have {path} deleted
    clear the file {path} away
    delete that file {path}
    go and remove {path}
    trash the document {path}
    kill the file {path}
    remove the text file {path}
    dump {path} in the trash
    delete {path} so that it is gone
    throw away the document {path}
    let {path} be deleted
    get the file {path} out of the way for good
    bin {path}
    shred {path}
    purge {path}
    scrap the file {path}
    chuck {path} out
    toss {path}
    ditch the document {path}
    eliminate {path}
    dispose of {path}
    unlink {path}
    zap the file {path}
    nuke {path}
    sweep {path} away
    let {path} vanish
    permanently erase {path}
    quickly delete {path}
    send {path} to the bin
    drop {path} in the garbage
    free the space that {path} takes by deleting it
    carry out the deletion of {path}
    rid the disk of {path}
    rid me of {path}
    finally get {path} deleted
    shred the document {path}
    purge the old file {path} from storage
    scrap {path}, it is outdated
    toss the useless file {path}
    make {path} vanish from the folder
    delete {path} without asking again
    delete {path} to save space
    ensure that {path} no longer exists
    cast the file {path} into the bin
  `),
};
