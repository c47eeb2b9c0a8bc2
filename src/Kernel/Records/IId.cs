namespace Tandem.Kernel.Records;

/// <summary>An <see cref="Id{T}"/> of whatever kind.</summary>
public interface IId
{
    Guid Value { get; }
}
