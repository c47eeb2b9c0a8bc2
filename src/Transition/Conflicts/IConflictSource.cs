namespace Tandem.Transition.Conflicts;

/// <summary>Knows one sort of thing with which a change may collide; later rooms bring their own.</summary>
public interface IConflictSource
{
    Task<IReadOnlyList<ChangeConflict>> Of(ConflictQuestion question, CancellationToken stop);
}
