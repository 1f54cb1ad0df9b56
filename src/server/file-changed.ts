// A file on the disk is not the one any more that was just promised. Never leaves this folder: the site looks again.

export class FileChanged extends Error {
  override readonly name = "FileChanged";
}
