namespace Graft.Editing
{
    /// <summary>Reads picture files: the editor's own way with PNG and JPEG. Called on the editor's main thread.</summary>
    interface IPictureDecoder
    {
        /// <summary>The picture as grey levels.</summary>
        /// <param name="file">The file's bytes.</param>
        /// <param name="name">What errors call it.</param>
        /// <exception cref="PictureException">It is no picture that can be read, or too large; the message names it and says what to do.</exception>
        GreyPicture Decode(byte[] file, string name);
    }
}
