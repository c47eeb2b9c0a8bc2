using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Categories;

/// <summary>The tree of categories: paths and how deep they go.</summary>
public static class CategoryTree
{
    private const int LongestName = 80;
    private const int Deepest = 5;

    extension(Store store)
    {
        public IQueryable<Category> Categories => store.Set<Category>();

        /// <summary>The paths a form offers, in order.</summary>
        public async Task<IReadOnlyList<string>> OfferedCategories(CancellationToken stop) =>
            await store.Categories.Where(category => category.State == Category.InUse).OrderBy(category => category.Path).Select(category => category.Path).ToListAsync(stop);

        /// <summary>The path in use that was meant: its path in any case, its number, or a name that only one category has. Free words while the tree is empty.</summary>
        /// <exception cref="Refused">The tree has no such category.</exception>
        internal async Task<string> DemandCategory(string? said, CancellationToken stop)
        {
            if (string.IsNullOrWhiteSpace(said))
                return "";
            var (wanted, offered) = (said.Trim(), await store.Categories.AsNoTracking().Where(category => category.State == Category.InUse)
                .Select(category => new { category.Serial, category.Name, category.Path }).ToListAsync(stop));
            if (offered.Count == 0)
                return wanted;
            var found = offered.Find(each => Same(each.Path)) ?? offered.Find(each => Same(Category.Kind.NumberOf(each.Serial)));
            if (found is null && offered.FindAll(each => Same(each.Name)) is [var only])
                found = only;
            return found?.Path ?? throw new Refused($"There is no category \"{(wanted.Length > LongestName ? wanted[..LongestName] + "…" : wanted)}\": choose one of the tree.", "category");

            bool Same(string name) => name.Equals(wanted, StringComparison.OrdinalIgnoreCase);
        }

        /// <summary>The path a category of this name has under a parent.</summary>
        /// <exception cref="Refused">The name is none, the path is taken or too deep.</exception>
        internal async Task<string> PathOf(Category category, CancellationToken stop)
        {
            var above = category.Parent is { } parent
                ? await store.Categories.Where(each => each.Id == parent).Select(each => each.Path).SingleOrDefaultAsync(stop) ?? throw new Missing("category")
                : null;
            var path = above is null ? category.Name : above + Category.Between + category.Name;
            if (path.Split(Category.Between).Length > Deepest)
                throw new Refused($"Categories go at most {Deepest} levels deep.", nameof(category.Parent));
            if (category.Path.Length > 0 && (path + Category.Between).StartsWith(category.Path + Category.Between, StringComparison.Ordinal) && above is not null && above.StartsWith(category.Path, StringComparison.Ordinal) && path != category.Path)
                throw new Refused("A category cannot be part of itself.", nameof(category.Parent));
            if (await store.Categories.AnyAsync(other => other.Path == path && other.Id != category.Id, stop))
                throw new Refused("There is such a category already.", nameof(category.Name));
            return path;
        }
    }

    internal static string Name(string? name) => name?.Trim() is { Length: > 0 and <= LongestName } given && !given.Contains('/', StringComparison.Ordinal) && !given.Any(char.IsControl)
        ? given
        : throw new Refused($"Give a name of at most {LongestName} characters, without a slash.", nameof(name));
}
