using System;

namespace Graft.Editing
{
    /// <summary>The contact sheet, made anew beside the editor whenever images or augmentation change.</summary>
    sealed class TrainerSheet
    {
        readonly LatestWork<Func<ContactSheet>, ContactSheet> making = new LatestWork<Func<ContactSheet>, ContactSheet>(make => make());
        Dataset images;
        string how;
        ulong seed = 1;

        /// <summary>Null where there are no images.</summary>
        public ContactSheet Latest { get; private set; }

        /// <summary>Other variations from now on.</summary>
        public void VaryAnew()
        {
            seed++;
            how = null;
        }

        /// <summary>Takes over what was made; never waits.</summary>
        /// <returns>Whether there is another sheet.</returns>
        public bool Update(Dataset all, TrainerSettings settings)
        {
            if (all == null)
            {
                bool had = Latest != null;
                (images, Latest) = (null, null);
                making.Forget();
                return had;
            }
            string asked = settings.Augmentation.Problem == null ? $"{settings.Augmentation.Build()} {string.Join("\n", settings.Data.LeftOut)}" : how;
            if (all != images || asked != how) Ask(all, asked, settings);
            if (!making.Take(out ContactSheet made, out Exception failure)) return false;
            // What is wrong with the images is told where a training is asked for.
            Latest = failure == null ? made : null;
            return true;
        }

        void Ask(Dataset all, string asked, TrainerSettings settings)
        {
            (images, how) = (all, asked);
            if (settings.Augmentation.Problem != null) return;
            (Augmentation augmentation, var leftOut, ulong drawn) = (settings.Augmentation.Build(), settings.Data.LeftOut, seed);
            making.Ask(() => ContactSheet.Of(all, leftOut, augmentation, drawn));
        }
    }
}
