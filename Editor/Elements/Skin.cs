using System;
using UnityEditor;
using UnityEngine;

namespace Graft.Editing
{
    /// <summary>Colours of what is drawn, for the editor's dark and light skin. What a style sheet can say stands in Graft.uss, with the same values.</summary>
    static class Skin
    {
        /// <summary>Whether the editor is dark.</summary>
        public static bool IsDark => EditorGUIUtility.isProSkin;

        /// <summary>What was learned from.</summary>
        public static Color Training => Of(0x5BA8F5, 0x1F6FC4);

        /// <summary>What was kept back.</summary>
        public static Color Validation => Of(0xF2A33A, 0xC06A00);

        /// <summary>The best epoch, and right answers.</summary>
        public static Color Best => Of(0x6CC36C, 0x2E8B3A);

        /// <summary>Wrong answers.</summary>
        public static Color Wrong => Of(0xE5706B, 0xC03A34);

        public static Color Grid => Of(0x4A4A4A, 0xB4B4B4);
        public static Color Axis => Of(0x6E6E6E, 0x8A8A8A);

        /// <summary>A layer that learns, and one that does not.</summary>
        public static Color Learns => Best;
        public static Color Frozen => Of(0x7FA6C9, 0x5A7FA3);

        /// <summary>The pen on a pad, in both skins white on black as the images are.</summary>
        public static Color Ink => Color.white;

        /// <summary>What speaks for something, and values above zero; what speaks against it, and values below.</summary>
        public static Color Positive => Of(0xF2913A, 0xC85A00);
        public static Color Negative => Of(0x5BA8F5, 0x1F6FC4);

        /// <summary>The ground of a picture of values: where they are zero.</summary>
        public static Color Ground => Of(0x202020, 0xF4F4F4);

        /// <summary>The windows' own ground, as the editor has it.</summary>
        public static Color Window => Of(0x383838, 0xC8C8C8);

        /// <summary>A value as a colour: from the ground at zero to the full colour of its sign at <paramref name="most"/> and beyond; what is no number is as zero.</summary>
        public static Color32 Signed(float value, float most)
        {
            if (float.IsNaN(value) || !(most > 0)) return Ground;
            return Color.Lerp(Ground, value < 0 ? Negative : Positive, Math.Abs(value) / most);
        }

        /// <summary>0 is paper, 255 is ink, white on black as the images are.</summary>
        public static Color32 Grey(byte level) => new Color32(level, level, level, 255);

        /// <summary>As far apart as lines of one picture can be, over and over.</summary>
        public static Color Line(int index)
        {
            Color[] lines = { Training, Validation, Best, Wrong, Of(0xB48EF0, 0x7A4FC4), Of(0x4EC9C0, 0x12857D), Of(0xE58AC5, 0xB03A86), Of(0xC9B458, 0x857000) };
            return lines[index % lines.Length];
        }

        static Color Of(int dark, int light)
        {
            int colour = EditorGUIUtility.isProSkin ? dark : light;
            return new Color32((byte)(colour >> 16), (byte)(colour >> 8), (byte)colour, 255);
        }
    }
}
