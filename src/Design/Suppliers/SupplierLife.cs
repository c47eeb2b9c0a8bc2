using Tandem.Kernel.Lifecycles;

namespace Tandem.Design.Suppliers;

/// <summary>The life of a supplier, as data.</summary>
public static class SupplierLife
{
    public const string Proposed = "proposed";
    public const string Active = "active";
    public const string Ending = "ending";
    public const string Ended = "ended";

    public static Lifecycle Life { get; } = new(
        [
            new(Proposed, "Proposed", StateCategory.Waiting),
            new(Active, "Active", StateCategory.Active),
            new(Ending, "Ending", StateCategory.Active),
            new(Ended, "Ended", StateCategory.Ended),
        ],
        [
            new(Proposed, Active, "Take on"),
            new(Active, Ending, "Begin to end", "reason"),
            new(Ending, Active, "Keep after all", "reason"),
            new(Ending, Ended, "End"),
            new(Proposed, Ended, "Do not take on", "reason"),
        ]);
}
