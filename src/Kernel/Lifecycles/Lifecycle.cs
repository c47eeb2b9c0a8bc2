namespace Tandem.Kernel.Lifecycles;

/// <summary>A record's life as data: it draws the buttons, the manual's diagram and decides which moves exist.</summary>
public sealed record Lifecycle(IReadOnlyList<LifeState> States, IReadOnlyList<LifeMove> Moves)
{
    public LifeState Initial => States[0];

    public LifeState State(string name) => States.First(state => state.Name == name);

    public IEnumerable<LifeMove> From(string state) => Moves.Where(move => move.From == state);

    /// <summary>The move from one state to another.</summary>
    /// <exception cref="NoSuchMove">The life has no such move (409).</exception>
    public LifeMove Move(string from, string to) =>
        Moves.FirstOrDefault(move => move.From == from && move.To == to) ?? throw new NoSuchMove(from, to);

    /// <summary>The names of the states in which somebody still has to do something.</summary>
    public IReadOnlyList<string> Open =>
        [.. States.Where(state => state.Category is StateCategory.Waiting or StateCategory.Active or StateCategory.Held).Select(state => state.Name)];
}
