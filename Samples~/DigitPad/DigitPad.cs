using Graft.Components;
using UnityEngine;

namespace Graft.Samples
{
    /// <summary>
    /// The whole sample from one object: a pad to draw on, a classifier that says what is drawn, and a trainer that learns what the player calls it.
    /// The shipped model knows the digits 0 to 4; teach it the others, or symbols of your own.
    /// </summary>
    public sealed class DigitPad : MonoBehaviour
    {
        [SerializeField, Tooltip("The model file that the game ships, as a text asset.")] TextAsset model;
        [SerializeField, Tooltip("How long after the pen went up the drawing is looked at, in seconds.")] float pause = 0.4f;

        const float Side = 320, Margin = 16;

        string answer = "Draw a digit.", label = "", trouble = "";
        float penUpAt = float.PositiveInfinity;

        public InkPad Pad { get; private set; }
        public DigitClassifier Classifier { get; private set; }
        public OnDeviceTrainer Trainer { get; private set; }

        /// <summary>What the player reads.</summary>
        public string Answer => answer;

        /// <summary>Builds the sample on an object of its own, for hosts without the scene.</summary>
        public static DigitPad Build(TextAsset model)
        {
            var host = new GameObject("Digit pad");
            host.SetActive(false);
            var pad = host.AddComponent<DigitPad>();
            pad.model = model;
            host.SetActive(true);
            return pad;
        }

        /// <summary>The player says what the drawing is: it becomes an example, and the pad is emptied for the next.</summary>
        public void Teach(string name)
        {
            if (name.Trim().Length == 0 || Trainer.AddExample(name.Trim(), Pad) < 0) return;
            answer = $"{Trainer.Examples.CountOf(name.Trim())} examples of {name.Trim()}";
            Pad.Clear();
        }

        void Awake()
        {
            gameObject.AddComponent<Camera>(); // there is nothing to see but the interface, which wants one
            Pad = gameObject.AddComponent<InkPad>();
            Classifier = gameObject.AddComponent<DigitClassifier>();
            ModelAsset shipped = ModelAsset.Of(model.bytes);
            shipped.name = model.name;
            Classifier.Asset = shipped;
            Trainer = gameObject.AddComponent<OnDeviceTrainer>();

            Pad.StrokeEnded.AddListener(() => penUpAt = Time.time);
            Pad.Cleared.AddListener(() => penUpAt = float.PositiveInfinity);
            Classifier.Recognised.AddListener((name, confidence) => answer = $"{name}   ({confidence:P0})");
            Classifier.Unknown.AddListener(confidence => answer = "I do not know this one.");
            Trainer.Learned.AddListener(() => answer = "Learned. Draw again.");
            Trainer.Troubled.AddListener(sentence => trouble = sentence);
        }

        void Update()
        {
            if (Pad.IsDrawing || Time.time - penUpAt < pause) return;
            penUpAt = float.PositiveInfinity;
            Classifier.Recognise(Pad);
        }

        void OnGUI()
        {
            var area = new Rect(Margin, Margin, Side, Side);
            GUI.DrawTexture(area, Pad.Texture);
            Draw(area, Event.current);
            GUILayout.BeginArea(new Rect(2 * Margin + Side, Margin, Side, Side));
            GUILayout.Label(answer);
            if (GUILayout.Button("Clear")) Pad.Clear();
            GUILayout.Label("This is a …");
            label = GUILayout.TextField(label, 16);
            if (GUILayout.Button("Teach")) Teach(label);
            if (GUILayout.Button("Forget all I taught")) Trainer.ForgetEverything();
            GUILayout.Label(Trainer.IsLearning ? $"Learning: {Trainer.Progress:P0}" : $"{Trainer.ExampleCount} examples of yours");
            GUILayout.Label(trouble);
            GUILayout.EndArea();
        }

        // The interface's y grows downwards, the pad's upwards.
        void Draw(Rect area, Event input)
        {
            var at = new Vector2((input.mousePosition.x - area.x) / area.width, 1 - (input.mousePosition.y - area.y) / area.height);
            if (input.type == EventType.MouseDown && area.Contains(input.mousePosition)) Pad.Begin(at);
            else if (input.type == EventType.MouseDrag) Pad.Move(at);
            else if (input.type == EventType.MouseUp) Pad.End();
        }
    }
}
