using Graft.Fuzz;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>Payloads that are edited item by item stay MessagePack, and some stay models.</summary>
public sealed class PayloadEditorTests
{
    static readonly IForm Frame = StoredForms.Model([])[0];
    static readonly byte[][] Payloads = [.. SeedModels.All.Select(model => Frame.InputOf(ModelFile.Write(model, null, new ModelFileSettings { Compress = false })).ToArray())];

    [Test]
    public void AProgramWithoutEditsIsTheSeed()
    {
        var editor = new PayloadEditor(Payloads, MessagePackTokens.Items);
        for (int i = 0; i < Payloads.Length; i++) Assert.That(editor.PayloadOf([(byte)i]), Is.EqualTo(Payloads[i]));
    }

    [Test]
    public void AnItemIsTakenAwayWithItsPlaceInTheCount()
    {
        // The second item of all is the key of the first field; the map is left with an odd number of parts.
        byte[] edited = new PayloadEditor(Payloads, MessagePackTokens.Items).PayloadOf([0, 0, 0, 0]);
        Assert.That(edited.Length, Is.EqualTo(Payloads[0].Length - "input".Length - 1));
        Assert.That(edited[0], Is.EqualTo(0x80 | (2 * (Payloads[0][0] & 15) - 1) / 2));
    }

    [Test]
    public void SomeProgramsMakeOtherModels()
    {
        var random = new Random(7);
        var editor = new PayloadEditor(Payloads, MessagePackTokens.Items);
        int sound = 0;
        for (int i = 0; i < 2000; i++)
        {
            var program = new byte[1 + random.Next(12)];
            random.NextBytes(program);
            byte[] payload = editor.PayloadOf(program);
            try
            {
                ModelFile.Read(Frame.FileOf(payload));
                if (!Payloads.Any(seed => seed.AsSpan().SequenceEqual(payload))) sound++;
            }
            catch (ModelFileException)
            {
                // Most are no models.
            }
        }
        Assert.That(sound, Is.GreaterThan(10));
    }
}
