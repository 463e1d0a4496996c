namespace Graft.Editing.Tests
{
    /// <summary>Reads and writes files of three bytes or more: width, height, and the levels; anything else is none.</summary>
    sealed class FewPictures : IPictureDecoder, IPictureEncoder
    {
        public GreyPicture Decode(byte[] file, string name)
        {
            if (file.Length < 2 || file.Length != 2 + file[0] * file[1]) throw new PictureException($"{name} is no picture: choose a PNG or JPEG file.");
            var levels = new byte[file.Length - 2];
            System.Array.Copy(file, 2, levels, 0, levels.Length);
            return new GreyPicture(file[0], file[1], levels);
        }

        public byte[] Encode(GreyPicture picture)
        {
            var file = new byte[2 + picture.Levels.Length];
            (file[0], file[1]) = ((byte)picture.Width, (byte)picture.Height);
            picture.Levels.CopyTo(file, 2);
            return file;
        }

        /// <summary>A digit as such a file.</summary>
        /// <param name="digit">0 … 9.</param>
        /// <param name="hand">Another number, another hand.</param>
        /// <param name="isDark">Dark ink on light paper.</param>
        public static byte[] File(int digit, ulong hand, bool isDark)
        {
            const int side = 84;
            var file = new byte[2 + side * side];
            file[0] = file[1] = side;
            var random = new RandomStream(hand, 9);
            byte[] image = SyntheticDigits.Draw(digit, ref random);
            for (int y = 0; y < side; y++)
                for (int x = 0; x < side; x++)
                {
                    byte ink = image[y / 3 * 28 + x / 3];
                    file[2 + y * side + x] = isDark ? (byte)(255 - ink) : ink;
                }
            return file;
        }
    }
}
