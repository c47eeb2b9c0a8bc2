namespace Tandem.Operation.Investigations;

/// <summary>Where each bone and each cause of a diagram is drawn: categories above and below the spine, the problem at its head. Lengths in units of the drawing.</summary>
public sealed class Ishikawa
{
    private const int Wide = 225, Line = 22, Head = 160, Top = 34, Slant = 46;

    public Ishikawa(IEnumerable<PossibleCause> causes)
    {
        var known = causes.ToLookup(cause => cause.Category);
        List<CauseCategory> bones = [.. Enum.GetValues<CauseCategory>().Where(category => known[category].Any())];
        var half = (bones.Count + 1) / 2;
        var deep = Math.Max(2, bones.Select(category => known[category].Count()).DefaultIfEmpty().Max());
        Spine = Top + 18 + deep * Line;
        (Width, Height) = (half * Wide + Slant + Head, 2 * Spine);
        Bones = [.. bones.Select((category, at) => Bone(category, [.. known[category]], at % half, at < half))];
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>How far down the spine runs.</summary>
    public int Spine { get; }

    /// <summary>Where the head begins.</summary>
    public int HeadLeft => Width - Head;

    public IReadOnlyList<DrawnBone> Bones { get; }

    private DrawnBone Bone(CauseCategory category, PossibleCause[] causes, int column, bool above)
    {
        var (foot, side) = ((column + 1) * Wide, above ? -1 : 1);
        var tip = Spine + side * (Spine - Top);
        var drawn = causes.Select((cause, at) =>
        {
            var y = Spine + side * (16 + at * Line);
            // Where the slanting bone is at that height.
            var x = foot - Slant * (double)(y - Spine) / (tip - Spine);
            return new DrawnCause(cause, x, y);
        });
        return new(category, foot - Slant, tip, foot, [.. drawn]);
    }

    /// <summary>One category: from its tip to its foot on the spine.</summary>
    public sealed record DrawnBone(CauseCategory Category, int TipX, int TipY, int FootX, IReadOnlyList<DrawnCause> Causes);

    /// <summary>One cause: where its line meets the bone.</summary>
    public sealed record DrawnCause(PossibleCause Cause, double X, double Y);
}
