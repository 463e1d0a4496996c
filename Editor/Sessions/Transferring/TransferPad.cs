using System;

namespace Graft.Editing
{
    /// <summary>The pad to try a result on: the pretrained model and the result answer to one drawing.</summary>
    sealed class TransferPad : IDisposable
    {
        readonly byte[] image = new byte[DigitCentring.PixelCount];
        TransferTrial before, after;

        /// <summary>What the pretrained model says; null where there is none or nothing is drawn.</summary>
        public TransferAnswer Before { get; private set; }

        /// <summary>What the result says; null where there is none or nothing is drawn.</summary>
        public TransferAnswer After { get; private set; }

        /// <summary>The drawing as the models see it: 28 * 28 bytes.</summary>
        public ReadOnlyMemory<byte> Image => image;

        /// <summary>Whether something is drawn.</summary>
        public bool IsBlank { get; private set; } = true;

        /// <summary>Which models answer; null for none. A drawing that is there is answered anew.</summary>
        public void Use(Model pretrained, Model result)
        {
            Use(ref before, pretrained);
            Use(ref after, result);
            Answer();
        }

        /// <summary>Answers to a drawing, in some microseconds.</summary>
        public void Recognise(InkCanvas drawing)
        {
            IsBlank = !drawing.Render(image);
            Answer();
        }

        public void Dispose()
        {
            before?.Dispose();
            after?.Dispose();
            before = after = null;
        }

        void Answer()
        {
            Before = IsBlank ? null : before?.Recognise(image);
            After = IsBlank ? null : after?.Recognise(image);
        }

        static void Use(ref TransferTrial trial, Model model)
        {
            if (trial?.Model == model) return;
            trial?.Dispose();
            trial = model == null ? null : new TransferTrial(model);
        }
    }
}
