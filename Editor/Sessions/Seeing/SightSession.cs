using System;
using System.IO;
using System.Threading.Tasks;
using Graft.Components;

namespace Graft.Editing
{
    /// <summary>
    /// What the window "What the network sees" shows: a model, a drawing or one of many images, and what the model makes of it layer by layer. Looking is done beside
    /// the editor, always at the latest; <see cref="Update"/> takes over what was seen.
    /// </summary>
    sealed class SightSession : ISession
    {
        /// <summary>The drawing's sides.</summary>
        public const float Side = 200;

        readonly string kept;
        readonly SessionNews news = new SessionNews();
        readonly LatestWork<SightQuestion, SightView> looking = new LatestWork<SightQuestion, SightView>(question => question.Engine.See(question));
        OpenedModel opened;

        /// <param name="folders">Where it finds and keeps files.</param>
        /// <param name="pictures">Reads picture files.</param>
        public SightSession(SessionFolders folders, IPictureDecoder pictures)
        {
            Assets = folders.Assets;
            kept = System.IO.Path.Combine(folders.Library, "sight.graft");
            Images = new SightImages(news, folders, pictures);
            Images.Changed += Look;
        }

        public int Version => news.Version;
        public string Problem => news.Problem ?? (Images.IsBrowsing ? Images.Images.Problem : null);
        public string Doing => null;
        public float Progress => 0;

        // ---- The model

        /// <summary>Null until one is chosen.</summary>
        public Model Model => opened?.Model;

        /// <summary>Its file's name, and where that lies; null where nobody knows.</summary>
        public string Title => opened?.Title;
        public string Path => opened?.Path;

        /// <summary>Its layers, and what is known of their units; null until a model is chosen.</summary>
        public SightEngine Engine { get; private set; }

        /// <summary>Where models lie.</summary>
        public string Assets { get; }

        /// <summary>Chooses a model file.</summary>
        public bool Open(string path) => Choose(() => OpenedModel.Load(path));

        /// <summary>Chooses a model of the project.</summary>
        /// <param name="asset">The model.</param>
        /// <param name="path">Where its file lies; null where nobody knows.</param>
        public bool Open(ModelAsset asset, string path = null) => Choose(() => OpenedModel.Of(asset.name, path, asset.Bytes.ToArray()));

        // ---- What is looked at

        /// <summary>What was drawn last; it does not change, another one takes its place.</summary>
        public InkCanvas Drawing { get; private set; } = new InkCanvas(Side, Side);

        /// <summary>Images that can be looked at instead.</summary>
        public SightImages Images { get; }

        /// <summary>What the model sees, the latest; null where there is no model or nothing to be seen.</summary>
        public SightView View { get; private set; }

        /// <summary>What was asked for last; it has been seen where the <see cref="View"/> answers it.</summary>
        public SightQuestion Asked { get; private set; }

        /// <summary>Looks at a drawing from now on.</summary>
        public void Draw(InkCanvas drawn)
        {
            // What was seen meanwhile is shown, however fast the pen goes on.
            TakeOver();
            Drawing = drawn.Copy();
            Images.Leave();
            Look();
        }

        // ---- What is asked

        /// <summary>The class asked about, or <see cref="SightQuestion.TheAnswer"/>.</summary>
        public int Label { get; private set; } = SightQuestion.TheAnswer;

        /// <summary>What it is held against: a class, <see cref="SightQuestion.TheAnswer"/> or <see cref="SightQuestion.TheOthers"/>.</summary>
        public int Against { get; private set; } = SightQuestion.TheOthers;

        /// <summary>The place of the layer and the unit that are looked at; -1 for none.</summary>
        public int Layer { get; private set; } = -1;
        public int Unit { get; private set; } = -1;

        /// <summary>Asks what speaks for a class, held against another, all others or the answer.</summary>
        public bool Ask(int label, int against)
        {
            if (Model == null) return news.Refuse("Choose a model first.");
            int classes = Model.Classes.Count;
            if (label < SightQuestion.TheAnswer || against < SightQuestion.TheOthers || Math.Max(label, against) >= classes)
                return news.Refuse($"The model has classes 0 to {classes - 1}: ask for one of those.");
            (Label, Against) = (label, against);
            news.Done();
            Look();
            return true;
        }

        /// <summary>Looks at a unit; at none where there is no such unit.</summary>
        public void Choose(int layer, int unit)
        {
            bool isThere = Engine != null && layer >= 0 && layer < Engine.Layers.Count && unit >= 0 && unit < Engine.Layers[layer].Units;
            (int newLayer, int newUnit) = isThere ? (layer, unit) : (-1, -1);
            if ((newLayer, newUnit) == (Layer, Unit)) return;
            (Layer, Unit) = (newLayer, newUnit);
            news.Changed();
            Look();
        }

        // ---- Going on

        public void Update()
        {
            TakeOver();
            Images.Update();
        }

        public void Cancel() { }

        public string Suspend()
        {
            var writer = new SettingsWriter();
            Describe(writer);
            Dispose();
            return opened == null || Keep(opened.Bytes) ? writer.ToString() : "";
        }

        public bool Restore(string stored)
        {
            var reader = new SettingsReader(stored);
            string title = reader.Of("title", ""), path = reader.Of("path", "");
            if (title.Length == 0 || !Choose(() => OpenedModel.Of(title, path.Length == 0 ? null : path, OpenedModel.Load(kept).Bytes))) return false;
            Describe(reader);
            var drawn = new InkCanvas(Side, Side);
            InkText.Read(reader.Of("strokes", Array.Empty<string>()), drawn);
            Drawing = drawn;
            int last = Model.Classes.Count - 1;
            return Ask(Math.Min(Label, last), Math.Min(Against, last));
        }

        public void Dispose()
        {
            Images.Use(null);
            Engine?.Dispose();
        }

        void Describe(ISettingFields fields)
        {
            fields.Of("title", Title ?? "");
            fields.Of("path", Path ?? "");
            Label = fields.Of("label", Label);
            Against = fields.Of("against", Against);
            fields.Of("strokes", InkText.Write(Drawing));
            Images.Describe(fields);
        }

        // A window that shows nothing after a reload is better than a reload that fails.
        bool Keep(byte[] model)
        {
            try
            {
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(kept));
                AtomicFile.Write(kept, model);
                return true;
            }
            catch (Exception problem) when (problem is IOException || problem is UnauthorizedAccessException)
            {
                return false;
            }
        }

        bool Choose(Func<OpenedModel> choose)
        {
            OpenedModel chosen;
            SightEngine made;
            try
            {
                chosen = choose();
                made = new SightEngine(chosen);
            }
            catch (Exception problem) when (problem is ModelFileException || problem is ShapeException)
            {
                return news.Refuse(problem.Message);
            }
            // It may be looking at something just now.
            if (Engine != null) Task.Run(Engine.Dispose);
            (opened, Engine, View) = (chosen, made, null);
            (Label, Against, Layer, Unit) = (SightQuestion.TheAnswer, SightQuestion.TheOthers, -1, -1);
            Images.Use(chosen.Model);
            news.Done();
            Look();
            return true;
        }

        void Look()
        {
            if (Engine == null) return;
            byte[] image = Images.Current;
            looking.Ask(Asked = new SightQuestion(Engine, image == null ? Drawing : null, image, Label, Against, Layer, Unit));
        }

        void TakeOver()
        {
            if (!looking.TakeNewest(out SightView seen, out Exception failure)) return;
            if (failure != null)
            {
                news.Refuse($"The model cannot be looked into ({failure.Message.TrimEnd('.')}): choose another one.");
                return;
            }
            // Of a blank pad, and of a model that has gone: nothing.
            View = seen?.Question.Engine == Engine ? seen : null;
            news.Changed();
        }
    }
}
