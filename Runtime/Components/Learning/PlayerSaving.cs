using System;
using UnityEngine;

namespace Graft.Components
{
    /// <summary>When a player's file is written: soon after a change, beside the game where there are threads, and at once where the game may end.</summary>
    sealed class PlayerSaving
    {
        // So long after the last change, in seconds of real time: a row of examples comes one by one.
        const double Delay = 1;

        readonly PersonalModel personal;
        readonly string path;
        readonly Action<string> trouble;
        FileSaving writing;
        double due = double.PositiveInfinity;
        bool isDirty;

        /// <param name="personal">What is saved.</param>
        /// <param name="path">Where.</param>
        /// <param name="trouble">Hears in a sentence why something could not be saved.</param>
        public PlayerSaving(PersonalModel personal, string path, Action<string> trouble)
        {
            this.personal = personal;
            this.path = path;
            this.trouble = trouble;
        }

        /// <summary>Whether it is being written, beside the game.</summary>
        public bool IsWriting => writing != null;

        /// <summary>There is something to write.</summary>
        public void Changed()
        {
            isDirty = true;
            due = Time.realtimeSinceStartupAsDouble + Delay;
        }

        /// <summary>To be called once a frame. Encoding, and above all the disk, take longer than a frame has.</summary>
        public void Frame()
        {
            if (writing != null && !writing.IsDone) return;
            End();
            if (!isDirty || Time.realtimeSinceStartupAsDouble < due) return;
            if (!GameThreads.Exist)
            {
                Now();
                return;
            }
            isDirty = false;
            try
            {
                writing = new FileSaving(personal.Capture(), path);
            }
            catch (ModelFileException failure)
            {
                Failed(failure);
            }
        }

        /// <summary>Writes what has changed, and waits until it is written.</summary>
        public void Now()
        {
            End();
            if (!isDirty) return;
            isDirty = false;
            try
            {
                personal.Save();
            }
            catch (ModelFileException failure)
            {
                Failed(failure);
            }
        }

        /// <summary>There is nothing left to write; what is being written ends first.</summary>
        public void Forget()
        {
            End();
            isDirty = false;
        }

        // It is tried again after the next change and where the game may end, not in every frame.
        void Failed(Exception failure)
        {
            isDirty = true;
            due = double.PositiveInfinity;
            trouble($"What you taught could not be saved: {failure.Message}");
        }

        void End()
        {
            if (writing == null) return;
            writing.Dispose();
            Exception failure = writing.Failure;
            writing = null;
            if (failure != null) Failed(failure);
        }
    }
}
