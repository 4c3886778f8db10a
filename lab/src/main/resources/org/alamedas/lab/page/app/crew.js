// Workers that run the model beside the page.

const MOST = 3;

export class Crew {
  #app;
  #most;
  #workers;
  #ticket = 0;
  #hear = () => {};

  /** @param {number} most the most workers */
  constructor(app, most = MOST) {
    this.#app = app;
    this.#most = most;
  }

  async #ready() {
    const module = await this.#app.load("data/model.wasm");
    const count = Math.max(1, Math.min(this.#most, (navigator.hardwareConcurrency ?? 2) - 1));
    return Array.from({length: count}, () => {
      const worker = this.#app.worker();
      worker.onmessage = ({data}) => {
        if (data.ticket === this.#ticket) this.#hear(data);
      };
      worker.postMessage({kind: "load", module, description: this.#app.subject.module});
      return worker;
    });
  }

  /** Ends what is under way. */
  async cancel() {
    const ticket = ++this.#ticket;
    const workers = await this.#workers;
    workers?.forEach(worker => worker.postMessage({kind: "cancel", ticket}));
  }

  /**
   * Ends what is under way and begins something else.
   *
   * @param {(count: number) => object[]} share makes one request for each of so many workers
   * @param {(answer: object) => void} hear hears every answer that is not of an older request
   * @returns {Promise<number>} how many requests were made
   */
  async start(share, hear) {
    const ticket = ++this.#ticket;
    this.#workers ??= this.#ready();
    const workers = await this.#workers;
    if (ticket !== this.#ticket) return 0;
    this.#hear = hear;
    const jobs = share(workers.length);
    jobs.forEach((job, i) => workers[i].postMessage({...job, ticket}));
    return jobs.length;
  }
}
