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
  `),
};
