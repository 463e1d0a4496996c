using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>What the recipe is measured by: each of the digits 5 to 9, alone, from ten of MNIST's training images of it, five seeds, all test images.</summary>
    public sealed class PersonalMnistTests
    {
        const int Seeds = 5, Shown = 10;

        [Test]
        public void TenExamplesOfADigitAreEnoughAndTheOldOnesStay()
        {
            MnistFiles files = TestMnist.Files();
            Dataset training = files.Train(), test = files.Test(), oldTest = test.OfClasses(Pupils.Old);
            Model shipped = Pupils.Shipped;
            double before = Accuracy(shipped, oldTest), known = 0, kept = 0;
            string[] digits = { "5", "6", "7", "8", "9" };
            using var backend = new ManagedBackend(1);
            foreach (string digit in digits)
            {
                Dataset of = training.OfClasses(new[] { digit }), newTest = test.OfClasses(new[] { digit });
                double knownOfDigit = 0;
                for (ulong seed = 1; seed <= Seeds; seed++)
                {
                    using var own = new PersonalModel(shipped, null, new PersonalSettings { Seed = seed });
                    Dataset shown = of.RandomPerClass(Shown, seed);
                    for (int i = 0; i < Shown; i++) own.Examples.Add(digit, Pupils.Image(shown, i));
                    Model learned = Pupils.Learned(own, backend);
                    knownOfDigit += Accuracy(learned, newTest) / Seeds;
                    kept += Accuracy(learned, oldTest) / Seeds / digits.Length;
                }
                TestContext.WriteLine($"{digit}: {100 * knownOfDigit:0.0} %");
                known += knownOfDigit / digits.Length;
            }
            TestContext.WriteLine($"new classes {100 * known:0.00} %, old ones {100 * before:0.00} % before and {100 * kept:0.00} % after");
            Assert.That(known, Is.GreaterThan(0.86));
            Assert.That(before - kept, Is.LessThan(0.006));
        }

        static double Accuracy(Model model, Dataset data)
        {
            using var predictor = new Predictor(model);
            var answers = new float[data.Count * model.Classes.Count];
            predictor.Logits(data.Bytes, answers);
            int best(int i) => Enumerable.Range(0, model.Classes.Count).OrderByDescending(j => answers[i * model.Classes.Count + j]).First();
            return Enumerable.Range(0, data.Count).Count(i => model.Classes[best(i)] == data.Classes[data.Labels[i]]) / (double)data.Count;
        }
    }
}
