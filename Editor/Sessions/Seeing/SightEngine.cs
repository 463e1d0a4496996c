using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>A model made ready to be looked into. It works on any thread, one question at a time.</summary>
    sealed class SightEngine : IDisposable
    {
        // Enough that a unit that is ever on has its turn.
        const int Digits = 300;

        /// <summary>Units of the first layer that are shown because they are strongest.</summary>
        public const int MostStrongest = 8;

        readonly object gate = new object();
        readonly LayerActivations activations;
        readonly Dictionary<int, Attribution> ofLayers = new Dictionary<int, Attribution>();
        readonly Dictionary<int, float[]> weightsOf = new Dictionary<int, float[]>();
        readonly float[] weights;
        Predictor predictor;
        Attribution ofScores;
        StrokeOcclusion strokes;
        bool isDisposed;

        /// <exception cref="ShapeException">It is none that can be looked into here; the message says why.</exception>
        public SightEngine(OpenedModel opened)
        {
            Model model = Model = opened.Model;
            string objection = Objection(model);
            if (objection != null) throw new ShapeException($"{opened.Title} {objection}");
            activations = new LayerActivations(model);
            weights = new float[model.Classes.Count];
            Outputs = activations.Layers;
            Layers = SightLayer.Of(Outputs);
        }

        public Model Model { get; }

        /// <summary>The layers as people see them, and each by itself.</summary>
        public IReadOnlyList<SightLayer> Layers { get; }
        public IReadOnlyList<LayerOutput> Outputs { get; }

        /// <summary>Where the units go over many digits; null until the first question was answered.</summary>
        public UnitRanges Ranges { get; private set; }

        /// <summary>Looks.</summary>
        /// <returns>Null where nothing is drawn, and after the end.</returns>
        public SightView See(SightQuestion question)
        {
            lock (gate)
            {
                if (isDisposed) return null;
                if (Ranges == null) Prepare();
                var image = new byte[DigitCentring.PixelCount];
                if (question.Drawing == null) question.Image.CopyTo(image, 0);
                else if (!question.Drawing.Render(image)) return null;
                return See(question, image);
            }
        }

        public void Dispose()
        {
            lock (gate)
            {
                if (isDisposed) return;
                isDisposed = true;
                activations.Dispose();
                predictor?.Dispose();
                ofScores?.Dispose();
                foreach (Attribution each in ofLayers.Values) each.Dispose();
            }
        }

        // With the first question, so that whoever chooses a model does not wait.
        void Prepare()
        {
            predictor = new Predictor(Model);
            ofScores = new Attribution(Model);
            strokes = new StrokeOcclusion(predictor);
            Ranges = UnitRanges.Of(activations, SyntheticDigits.Create(Digits, 1).Bytes);
        }

        SightView See(SightQuestion question, byte[] image)
        {
            activations.Run(image);
            Recognition answer = predictor.Recognise(image);
            int label = question.Label == SightQuestion.TheAnswer ? answer.Index : question.Label, against = question.Against == SightQuestion.TheAnswer ? answer.Index : question.Against;
            // A class is held against others than itself.
            if (against == label) against = SightQuestion.TheOthers;
            if (against == SightQuestion.TheOthers) Contrast.WithOthers(label, weights);
            else Contrast.Between(label, against, weights);
            var view = new SightView(question, image)
            {
                Activations = Outputs.Select((_, layer) => activations.Of(layer).ToArray()).ToArray(),
                Probabilities = activations.Answers.ToArray(),
                Answer = answer,
                Label = label,
                Against = against,
                PixelEvidence = new float[image.Length],
                StrokeEvidence = new float[question.Drawing?.StrokeCount ?? 0],
            };
            for (int j = 0; j < weights.Length; j++) view.Lead += weights[j] * activations.Scores[j];
            ofScores.GradientTimesInput(image, weights, view.PixelEvidence);
            if (question.Drawing != null) strokes.Evidence(question.Drawing, weights, view.StrokeEvidence);
            if (question.Unit >= 0) view.Unit = Look(question.Layer, question.Unit, image);
            if (HasWeights(Layers[0].First)) view.Strongest = Strongest(view.Activations[Layers[0].Last]).Select(unit => Look(0, unit, image)).ToArray();
            return view;
        }

        static IEnumerable<int> Strongest(float[] values) => Enumerable.Range(0, values.Length).Where(unit => values[unit] > 0).OrderByDescending(unit => values[unit]).Take(MostStrongest);

        // Nothing stands between the pixels and the sums of such a layer's units: what each pixel counts is the same whatever is drawn.
        bool HasWeights(int place) => place == 0 && Outputs[0].Layer is Dense;

        // The sum that goes into its activation, so that a unit that is off is seen too.
        SightUnit Look(int layer, int unit, byte[] image)
        {
            int place = Layers[layer].First;
            float value = activations.Of(Layers[layer].Last)[unit];
            if (HasWeights(place) && weightsOf.TryGetValue(unit, out float[] known)) return new SightUnit(layer, unit, value, known, true);
            if (!ofLayers.TryGetValue(place, out Attribution attribution)) ofLayers.Add(place, attribution = new Attribution(Model, place));
            float[] counts = new float[attribution.Outputs], pattern = new float[image.Length];
            counts[unit] = 1;
            if (HasWeights(place))
            {
                attribution.Gradient(image, counts, pattern);
                weightsOf.Add(unit, pattern);
            }
            else attribution.GradientTimesInput(image, counts, pattern);
            return new SightUnit(layer, unit, value, pattern, HasWeights(place));
        }

        static string Objection(Model model) =>
            model.Classes == null ? "predicts numbers and has no classes: choose a classifier, such as digits-0-9.graft."
            : model.Classes.Count < 2 ? "knows one class only, and there is nothing to hold it against: choose a classifier of two or more."
            : model.Network.Input.Count != DigitCentring.PixelCount ? $"takes inputs of {model.Network.Input}, and drawings are images of 28x28 pixels: choose a classifier of such images."
            : null;
    }
}
