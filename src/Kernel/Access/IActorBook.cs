namespace Tandem.Kernel.Access;

/// <summary>Knows what each person may do now; the room of people keeps it. For work that somebody asked for and that is done later.</summary>
public interface IActorBook
{
    /// <summary>The person as an actor; null where nobody like this may come in any more.</summary>
    ValueTask<Actor?> Of(Guid person, CancellationToken stop = default);
}
