namespace Graft.Editing
{
    /// <summary>Writes picture files: the editor's own way with PNG. Called on the editor's main thread.</summary>
    interface IPictureEncoder
    {
        /// <summary>The bytes of a PNG file.</summary>
        byte[] Encode(GreyPicture picture);
    }
}
