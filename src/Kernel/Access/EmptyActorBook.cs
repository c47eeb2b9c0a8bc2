namespace Tandem.Kernel.Access;

/// <summary>A house in which nobody lives.</summary>
internal sealed class EmptyActorBook : IActorBook
{
    public ValueTask<Actor?> Of(Guid person, CancellationToken stop = default) => new((Actor?)null);
}
