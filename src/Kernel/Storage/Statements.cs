using System.Data.Common;

namespace Tandem.Kernel.Storage;

/// <summary>Single statements for whoever writes <see cref="Store.Alongside"/> a save.</summary>
public static class Statements
{
    extension(DbConnection connection)
    {
        /// <param name="values">By the names that the statement gives them.</param>
        /// <returns>How many rows it touched.</returns>
        public async Task<int> Run(DbTransaction transaction, string sql, CancellationToken stop, params IEnumerable<(string Name, object Value)> values)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.Transaction = transaction;
            foreach (var (name, value) in values)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value);
                command.Parameters.Add(parameter);
            }

            return await command.ExecuteNonQueryAsync(stop);
        }

        /// <summary>Runs a statement about a row that must be as its caller knows it.</summary>
        /// <exception cref="Stale">It is not: somebody was faster.</exception>
        public async Task Touch(DbTransaction transaction, string sql, CancellationToken stop, params IEnumerable<(string Name, object Value)> values)
        {
            if (await connection.Run(transaction, sql, stop, values) == 0)
                throw new Stale();
        }
    }
}
