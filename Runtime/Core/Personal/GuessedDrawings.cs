using System;

namespace Graft
{
    /// <summary>
    /// Drawings of anything, each taken for what the model itself says it is: so a model whose classes can neither be drawn nor are remembered
    /// is held to what it answers now. Drawn as 28 x 28, and stretched to the model's own size.
    /// </summary>
    sealed class GuessedDrawings : IStandIns, IDisposable
    {
        readonly SyntheticUnknowns.UnknownPainter painter = new SyntheticUnknowns.UnknownPainter();
        readonly StrokePainter digits = new StrokePainter();
        readonly byte[] drawing = new byte[DigitCentring.PixelCount];
        readonly Predictor predictor;
        readonly int height, width;
        readonly ulong seed;
        int next;

        public GuessedDrawings(Model model, int count, ulong seed)
        {
            predictor = new Predictor(model);
            Shape input = model.Network.Input;
            height = input.Rank == 2 ? input.Rows : 1;
            width = input.Count / height;
            Count = count;
            this.seed = seed;
        }

        public int Count { get; }

        public int Next(Span<byte> image)
        {
            var random = new RandomStream(seed, RandomStreams.StandIns + (ulong)next++);
            if (random.NextInt(2) == 0) SyntheticDigits.Paint(digits, random.NextInt(SyntheticDigits.ClassCount), ref random, drawing);
            else painter.Paint(SyntheticUnknowns.Choose(UnknownKinds.Letters | UnknownKinds.Scribbles, ref random), ref random, drawing);
            for (int y = 0; y < height; y++)
                for (int x = 0; x < width; x++) image[y * width + x] = drawing[y * DigitCentring.Side / height * DigitCentring.Side + x * DigitCentring.Side / width];
            return predictor.Recognise(image).Index;
        }

        public void Dispose() => predictor.Dispose();
    }
}
