using UnityEngine;

namespace Graft.Play.Studies;

/// <summary>A drawing as the pad shows it, and what the game made of it.</summary>
/// <param name="Pixels">Row by row from the lowest, as a texture has them.</param>
/// <param name="Side">Pixels in a row.</param>
/// <param name="Digit">What the player meant.</param>
/// <param name="Heard">What the game called it; empty where it did not know.</param>
sealed record PadPicture(Color32[] Pixels, int Side, int Digit, string Heard);
