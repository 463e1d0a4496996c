using UnityEditor;
using UnityEngine;

namespace Graft.Editing
{
    /// <summary>Colours of what is drawn, for the editor's dark and light skin. What a style sheet can say stands in Graft.uss, with the same values.</summary>
    static class Skin
    {
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

        static Color Of(int dark, int light)
        {
            int colour = EditorGUIUtility.isProSkin ? dark : light;
            return new Color32((byte)(colour >> 16), (byte)(colour >> 8), (byte)colour, 255);
        }
    }
}
