namespace Tandem.Design.OpenClocks;

/// <summary>A share of a promise's time has been used up.</summary>
public interface IUsedShare
{
    Guid Policy { get; }

    int Run { get; }

    /// <summary>In per cent of the target.</summary>
    int Percent { get; }

    /// <summary>What is to follow from it.</summary>
    IReadOnlyList<ServiceLevels.Consequence> Consequences { get; }
}
