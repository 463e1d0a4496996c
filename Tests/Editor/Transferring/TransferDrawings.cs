namespace Graft.Editing.Tests
{
    /// <summary>Digits drawn on a pad as a hand draws them, stroke by stroke.</summary>
    static class TransferDrawings
    {
        /// <param name="digit">0 … 9.</param>
        /// <param name="hand">Another number, another hand.</param>
        public static InkCanvas Digit(int digit, ulong hand)
        {
            var pad = new InkCanvas(200, 200);
            var random = new RandomStream(hand, 5);
            foreach (double[] stroke in SyntheticDigits.Strokes(digit, ref random))
            {
                pad.Begin(30 + 140 * stroke[0], 30 + 140 * stroke[1]);
                for (int i = 2; i < stroke.Length; i += 2) pad.MoveTo(30 + 140 * stroke[i], 30 + 140 * stroke[i + 1]);
                pad.End();
            }
            return pad;
        }
    }
}
