using System.Collections;
using System.Collections.Generic;
using Graft.Components;
using NUnit.Framework;
using UnityEngine;
using UnityEngine.TestTools;

namespace Graft.PlayMode.Tests
{
    /// <summary>A drawing in, an answer out: by event, at once or from beside the game.</summary>
    public sealed class RecognitionTests
    {
        static readonly bool[] Polarities = { false, true };

        Game game;

        [SetUp]
        public void SetUp() => game = new Game();

        [TearDown]
        public void TearDown() => game.End();

        [UnityTest]
        public IEnumerator ADrawnDigitIsRecognised()
        {
            var heard = new List<string>();
            game.Classifier.Recognised.AddListener((label, confidence) => heard.Add(label));
            for (int digit = 0; digit < 5; digit++)
            {
                game.Draw(digit, 3);
                game.Classifier.Recognise(game.Pad);
                yield return Game.Until(() => heard.Count == digit + 1, "an answer comes");
            }
            Assert.That(heard, Is.EqualTo(new[] { "0", "1", "2", "3", "4" }));
            Assert.That(game.Classifier.Latest.Label, Is.EqualTo("4"));
            Assert.That(game.OldRight(), Is.GreaterThanOrEqualTo(90));
        }

        [UnityTest]
        public IEnumerator ABlankPadIsUnknown()
        {
            float confidence = -1;
            game.Classifier.Unknown.AddListener(heard => confidence = heard);
            game.Classifier.Recognise(game.Pad);
            yield return null;
            Assert.That(confidence, Is.Zero);
        }

        [UnityTest]
        public IEnumerator WhatAPadShowsIsWhatItMeans([ValueSource(nameof(Polarities))] bool dark)
        {
            game.Draw(2, 1);
            Texture2D shown = game.Pad.Texture;
            yield return null;
            if (dark)
            {
                Color32[] pixels = shown.GetPixels32();
                for (int i = 0; i < pixels.Length; i++) pixels[i] = new Color32((byte)(255 - pixels[i].r), (byte)(255 - pixels[i].g), (byte)(255 - pixels[i].b), 255);
                shown.SetPixels32(pixels);
                shown.Apply();
            }
            string label = null;
            game.Classifier.Recognised.AddListener((heard, confidence) => label = heard);
            game.Classifier.Recognise(shown);
            Assert.That(label, Is.EqualTo("2"));
        }

        [UnityTest]
        public IEnumerator ThePadsTextureFollowsThePen()
        {
            Texture2D shown = game.Pad.Texture;
            Color paper = shown.GetPixel(128, 64);
            game.Pad.Begin(new Vector2(0.5f, 0.25f));
            game.Pad.Move(new Vector2(0.6f, 0.25f));
            yield return null;
            yield return null;
            Assert.That(shown.GetPixel(128, 64).r, Is.Not.EqualTo(paper.r).Within(0.5f), "a quarter up, in the middle");
            Assert.That(shown.GetPixel(128, 192).r, Is.EqualTo(paper.r), "and not mirrored");
            Assert.That(game.Pad.Undo());
            yield return null;
            yield return null;
            Assert.That(shown.GetPixel(128, 64).r, Is.EqualTo(paper.r));
            Assert.That(game.Pad.IsBlank);
        }

        [UnityTest]
        public IEnumerator StrokesAndEmptyingAreHeard()
        {
            int strokes = 0, cleared = 0;
            game.Pad.StrokeEnded.AddListener(() => strokes++);
            game.Pad.Cleared.AddListener(() => cleared++);
            game.Pad.End();
            game.Draw(4, 2);
            yield return null;
            Assert.That(strokes, Is.EqualTo(game.Pad.StrokeCount));
            game.Pad.Clear();
            game.Pad.Clear();
            Assert.That(cleared, Is.EqualTo(1), "an empty pad is not emptied again");
        }

        [UnityTest]
        public IEnumerator WithoutAModelThereIsOneErrorAndNoAnswer()
        {
            var host = new GameObject("No model");
            host.SetActive(false);
            var classifier = host.AddComponent<DigitClassifier>();
            int unknown = 0;
            classifier.Unknown.AddListener(confidence => unknown++);
            host.SetActive(true);
            game.Draw(1, 1);
            classifier.Recognise(game.Pad);
            yield return null;
            Assert.That(unknown, Is.EqualTo(1));
            Assert.That(() => classifier.Answer(new byte[784]), Throws.InvalidOperationException.With.Message.Contains("give it a model asset"));
            Object.Destroy(host);
        }

        [UnityTest]
        public IEnumerator ATextureThatCannotBeReadSaysHow()
        {
            var closed = new Texture2D(32, 32, TextureFormat.RGBA32, false) { name = "closed" };
            closed.Apply(false, true);
            Assert.That(() => game.Classifier.Recognise(closed), Throws.ArgumentException.With.Message.Contains("switch on Read/Write"));
            Object.Destroy(closed);
            yield return null;
        }

        [Test]
        public void AnAssetOfNoModelIsRefused() => Assert.That(() => ModelAsset.Of(new byte[] { 1, 2, 3 }), Throws.TypeOf<ModelFileException>());

        [Test]
        public void AnAssetTellsItsClasses()
        {
            ModelAsset asset = ModelAsset.Of(Game.Shipped, "Drawn digits.");
            Assert.That(asset.Labels, Is.EqualTo(new[] { "0", "1", "2", "3", "4" }));
            Assert.That(asset.Card, Is.EqualTo("Drawn digits."));
            Assert.That(asset.Load().Network.Input.Count, Is.EqualTo(784));
            Object.DestroyImmediate(asset);
        }
    }
}
