namespace Tandem.Design.OpenClocks;

/// <summary>A share of a promise's time has been used up.</summary>
public interface IUsedShare
{
    /// <summary>The names of all facts that say so.</summary>
    static readonly IReadOnlyList<string> Names = [nameof(ServiceLevelWarned), nameof(ServiceLevelBreached), nameof(ServiceLevelOverstepped)];

    Guid Policy { get; }

    int Run { get; }

    /// <summary>In per cent of the target.</summary>
    int Percent { get; }

    /// <summary>What is to follow from it.</summary>
    IReadOnlyList<ServiceLevels.Consequence> Consequences { get; }
}
