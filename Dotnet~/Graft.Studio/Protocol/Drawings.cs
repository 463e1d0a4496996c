using System.Text.Json;
using Graft.StandIn.Toolkit;
using UnityEngine;

namespace Graft.Studio.Protocol;

/// <summary>A drawing as one flat list: the number of each command and what belongs to it, colours as CSS writes them.</summary>
static class Drawings
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<PaintCommand> commands)
    {
        json.WriteStartArray();
        for (int i = 0; i < commands.Count; i++) Write(json, commands[i]);
        json.WriteEndArray();
    }

    static void Write(Utf8JsonWriter json, PaintCommand command)
    {
        json.WriteNumberValue((int)command.Kind);
        if (command.Kind is PaintKind.StrokeColor or PaintKind.FillColor)
        {
            Color32 color = command.Color;
            json.WriteStringValue($"#{color.r:x2}{color.g:x2}{color.b:x2}{color.a:x2}");
            return;
        }
        ReadOnlySpan<float> numbers = [command.A, command.B, command.C, command.D, command.E, command.F];
        // Angles need more places than pixels.
        int places = command.Kind == PaintKind.Arc ? 4 : 2;
        foreach (float each in numbers[..Count(command.Kind)])
        {
            if (float.IsFinite(each)) json.WriteNumberValue(MathF.Round(each, places));
            else json.WriteNullValue(); // the browser leaves the command out
        }
    }

    static int Count(PaintKind kind) => kind switch
    {
        PaintKind.BeginPath or PaintKind.ClosePath or PaintKind.Stroke => 0,
        PaintKind.Fill or PaintKind.LineWidth or PaintKind.LineCap or PaintKind.LineJoin or PaintKind.MiterLimit => 1,
        PaintKind.MoveTo or PaintKind.LineTo => 2,
        PaintKind.QuadraticCurveTo => 4,
        PaintKind.ArcTo => 5,
        _ => 6,
    };
}
