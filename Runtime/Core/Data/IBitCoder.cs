namespace Graft
{
    /// <summary>Codes bits by how probable they are: a model that asks for one bit after the other is written once for both directions.</summary>
    interface IBitCoder
    {
        /// <summary>In writing, codes the bit and gives it back; in reading, gives the bit that was coded, whatever the argument is.</summary>
        bool Code(ref BitChance chance, bool bit);
    }
}
